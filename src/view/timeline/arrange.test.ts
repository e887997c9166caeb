import { describe, expect, it } from 'vitest'
import type { Outline } from '../../analysis/outline.ts'
import { edgeMark } from '../../findings/edge-marks.ts'
import { groupByAgent } from './agent-groups.ts'
import { type Arrangement, arrange, placeX } from './arrange.ts'
import { fitted } from './camera.ts'
import { type Chronology, chronologyOf } from './chronology.ts'
import { edgesBeside, edgesBetween, edgesOf } from './edges.ts'
import { edgeAt, placeAt } from './hit.ts'
import { stretchesOf } from './scale.ts'

/**
 *   a   0 ─► 2 ✖        2 was issued 95 s before 1
 *   b      ◄── 1   3    3 and 4 at one instant, 5 without a time
 *   –              4 5
 */
const outline = {
  tokens: 6,
  iat: Float64Array.of(0, 195, 100, 300, 300, Number.NaN),
  agent: Int32Array.of(0, 1, 0, 1, 1, -1),
  agents: ['spiffe://x/a', 'spiffe://x/b'],
  action: ['plan', 'approve', 'deploy', 'watch', 'watch', 'lost'],
  own: Uint8Array.of(0, 0, 2, 0, 0, 0),
  inherited: new Uint8Array(6),
  predecessors: { start: Int32Array.of(0, 0, 0, 2, 3, 3, 4), values: Int32Array.of(0, 1, 1, 0) },
  edgeMarks: Uint8Array.of(0, edgeMark.late, 0, 0),
  missingTask: Int32Array.of(4),
  missingJti: ['gone'],
} as unknown as Outline

/** In a pane of 500 pixels, pauses from 300 seconds on collapsed. */
function arranged(of: Outline, line: Chronology, gutterColumns: number): Arrangement {
  const pane = { plot, height: 500, head: 0, gutterColumns }
  const steps = arrange(of, line, groupByAgent(of, line), stretchesOf(line.times, 300), pane)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const plot = { width: 800, left: 30, right: 90 }
const chronology = chronologyOf(outline, Int32Array.of(0, 5, 1, 2, 3, 4))
const made = arranged(outline, chronology, 2)
const scale = fitted(made.stretches, plot)
const place = (task: number) => chronology.placeOf[task]!

describe('the chronology', () => {
  it('goes by time and then by the order given, and loses nothing that has no time', () => {
    expect([...chronology.tasks]).toEqual([0, 2, 1, 3, 4, 5])
    expect(chronology.timed).toBe(5)
    expect([...chronology.times]).toEqual([0, 100, 195, 300, 300])
    const backwards = chronologyOf(outline, Int32Array.of(4, 3, 2, 1, 0))
    expect([...backwards.tasks]).toEqual([0, 2, 1, 4, 3])
    expect(backwards.placeOf[5]).toBe(-1)
  })

  it('takes a time that no date can be written for as none', () => {
    const odd = { tokens: 3, iat: Float64Array.of(Number.POSITIVE_INFINITY, 1e300, -5) }
    expect(chronologyOf(odd, Int32Array.of(0, 1, 2))).toMatchObject({
      timed: 1,
      tasks: Int32Array.of(2, 0, 1),
    })
  })
})

describe('the arrangement', () => {
  it('gives each agent a lane in sorted order, and those without one the last', () => {
    expect(made.lanes.map(({ agent, tasks }) => [agent, tasks])).toEqual([
      [0, 2],
      [1, 3],
      [-1, 1],
    ])
    for (const task of outline.action.keys()) {
      const { top, height } = made.lanes[made.lane[place(task)]!]!
      expect(made.y[place(task)]).toBeGreaterThan(top)
      expect(made.y[place(task)]).toBeLessThan(top + height)
    }
  })

  it('stacks what one agent issued at one instant', () => {
    expect(made.y[place(3)]).not.toBe(made.y[place(4)])
    expect(placeX(made, scale, place(3))).toBe(placeX(made, scale, place(4)))
  })

  it('puts raw times where they are: a predecessor that came later stands to the right', () => {
    expect(placeX(made, scale, place(1))).toBeGreaterThan(placeX(made, scale, place(2)))
  })

  it('has a gutter for tasks without a time, and none where all have one', () => {
    expect(made.gutter).toBeGreaterThan(0)
    const timed = chronologyOf(outline, Int32Array.of(0, 1))
    expect(arranged(outline, timed, 1).gutter).toBe(0)
  })

  it('fits the pane as long as it can, and packs ten thousand of one agent into few sub-rows', () => {
    expect(made.height).toBeLessThanOrEqual(500)
    const count = 10_000
    const many = {
      ...outline,
      tokens: count,
      iat: Float64Array.from({ length: count }, (_, i) => i),
      agent: new Int32Array(count),
      action: Array(count).fill('step'),
    } as unknown as Outline
    const line = chronologyOf(
      many,
      Int32Array.from({ length: count }, (_, i) => i),
    )
    expect(arranged(many, line, 1).height).toBeLessThanOrEqual(500)
  })
})

describe('edges and what is pointed at', () => {
  const edges = edgesOf(outline, chronology)
  const looks = Uint8Array.of(0, 3, 0, 0, 0, 0)
  const targets = { arrangement: made, scale, timed: chronology.timed, looks, edges }

  it('joins places, knows which edge is late and who lacks a predecessor', () => {
    const joined = [...edges.from].map((from, i) => [from, edges.to[i]])
    expect(joined).toContainEqual([place(1), place(2)])
    expect([...edges.ofKind.at(-1)!].map((edge) => edges.to[edge])).toEqual([place(2)])
    expect([...edges.ofKind[0]!].map((edge) => edges.to[edge])).toEqual([place(5)])
    expect(edges.lacking).toEqual([place(4)])
  })

  it('knows the edges beside a place, and those between two', () => {
    const ends = (edge: number) => [edges.from[edge], edges.to[edge]]
    const beside = edgesBeside(edges, place(1)).map(ends)
    expect(beside).toHaveLength(2)
    expect(beside).toContainEqual([place(1), place(2)])
    expect(beside).toContainEqual([place(1), place(3)])
    expect(edgesBetween(edges, place(0), place(2)).map(ends)).toEqual([[place(0), place(2)]])
    expect(edgesBetween(edges, place(2), place(0))).toEqual([])
  })

  it('finds a task within reach, in the gutter too, and none beyond', () => {
    const x = placeX(made, scale, place(0))
    const y = made.y[place(0)]!
    expect(placeAt(targets, x + 5, y - 3, 8)).toBe(place(0))
    expect(placeAt(targets, x + 9, y, 8)).toBe(-1)
    expect(placeAt(targets, made.gutterX[0]! - made.gutter, made.y[place(5)]!, 4)).toBe(place(5))
  })

  it('prefers the loudest of those on one spot', () => {
    const here = { ...made, seconds: made.seconds.map(() => 50), y: made.y.map(() => 20) }
    const x = placeX(here, scale, 0)
    expect(placeAt({ ...targets, arrangement: here }, x, 20, 6)).toBe(place(2))
  })

  it('finds the late edge by its middle and leaves ordinary ones alone', () => {
    const middle = (a: number, b: number) => ({
      x: (placeX(made, scale, a) + placeX(made, scale, b)) / 2,
      y: (made.y[a]! + made.y[b]!) / 2,
    })
    const late = middle(place(1), place(2))
    const found = edgeAt(targets, late.x, late.y, 4)
    expect([edges.from[found], edges.to[found]]).toEqual([place(1), place(2)])
    const normal = middle(place(0), place(2))
    expect(edgeAt(targets, normal.x, normal.y, 4)).toBe(-1)
  })
})
