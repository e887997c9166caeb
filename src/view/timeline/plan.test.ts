import { describe, expect, it } from 'vitest'
import type { Outline } from '../../analysis/outline.ts'
import { type Plan, planOf, type Wanted } from './plan.ts'

const tasks = 600

/** A task each second of one of three agents, each after the one before, and half of them a day later. */
const outline = {
  tokens: tasks,
  iat: Float64Array.from({ length: tasks }, (_, i) => i + (i < tasks / 2 ? 0 : 86_400)),
  agent: Int32Array.from({ length: tasks }, (_, i) => i % 3),
  agents: ['spiffe://x/a', 'spiffe://x/b', 'spiffe://x/c'],
  action: Array(tasks).fill('step'),
  own: new Uint8Array(tasks),
  inherited: new Uint8Array(tasks),
  predecessors: {
    start: Int32Array.from({ length: tasks + 1 }, (_, i) => Math.max(0, i - 1)),
    values: Int32Array.from({ length: tasks - 1 }, (_, i) => i),
  },
  edgeMarks: new Uint8Array(tasks - 1),
  missingTask: new Int32Array(0),
  policy: { clockSkew: 30 },
} as unknown as Outline

const of = Int32Array.from({ length: tasks }, (_, i) => i)
const wanted: Wanted = { outline, of, collapse: true, size: { width: 1000, height: 600 } }

function planned(from: Wanted, last: Plan | null = null): Plan {
  const steps = planOf(from, last)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

describe('a plan', () => {
  const first = planned(wanted)

  it('cuts out idle time where that is wanted, and knows the whole too', () => {
    expect(first.stretches.from).toHaveLength(2)
    const whole = planned({ ...wanted, collapse: false }, first)
    expect(whole.stretches).toBe(first.whole)
    expect(whole.arrangement.stretches.from).toHaveLength(1)
    expect(whole.collapsed).toBe(first.collapsed)
  })

  it('moves nothing for an outline that only knows more', () => {
    const judged = { ...outline, own: Uint8Array.from(outline.own, (_, i) => (i === 7 ? 2 : 0)) }
    const next = planned({ ...wanted, outline: judged }, first)
    expect(next.arrangement).toBe(first.arrangement)
    expect(next.looks[7]).not.toBe(first.looks[7])
    expect(first.looks[7]).toBe(first.looks[6])
  })

  it('arranges the same tasks anew for another size, and keeps what has nothing to do with it', () => {
    const next = planned({ ...wanted, size: { width: 500, height: 300 } }, first)
    expect(next.chronology).toBe(first.chronology)
    expect(next.edges).toBe(first.edges)
    expect(next.division.namesBeside).toBe(false)
    expect(next.arrangement.height).toBeLessThan(first.arrangement.height)
  })

  it('is what it would be without a last one', () => {
    const size = { width: 700, height: 420 }
    expect(planned({ ...wanted, size }, first)).toEqual(planned({ ...wanted, size }))
  })
})
