import { describe, expect, it } from 'vitest'
import type { Outline } from '../analysis/outline.ts'
import { edgeBetween, isBusy, whyPath } from './select.ts'
import { store } from './state.ts'

/**
 *   0✖ ─► 1 ─► 3
 *         2 ─► 3
 */
const outline = {
  tokens: 4,
  own: Uint8Array.of(2, 0, 0, 0),
  inherited: Uint8Array.of(0, 2, 0, 2),
  via: Int32Array.of(-1, 0, -1, 1),
  predecessors: { start: Int32Array.of(0, 0, 1, 1, 3), values: Int32Array.of(0, 1, 2) },
} as unknown as Outline

describe('whyPath', () => {
  it('leads from the task to the culprit', () => {
    expect(whyPath(outline, 3)).toEqual([3, 1, 0])
  })

  it('is empty where nothing is inherited', () => {
    expect(whyPath(outline, 2)).toEqual([])
    expect(whyPath(outline, 0)).toEqual([])
  })

  it('ends in a ring that has no culprit', () => {
    const ring = {
      ...outline,
      own: new Uint8Array(4),
      via: Int32Array.of(1, 0, -1, -1),
      inherited: Uint8Array.of(2, 2, 0, 0),
    }
    expect(whyPath(ring, 0).length).toBeLessThanOrEqual(5)
  })
})

describe('edgeBetween', () => {
  it('is the place of the predecessor in the task’s row', () => {
    expect(edgeBetween(outline, 2, 3)).toBe(2)
    expect(edgeBetween(outline, 0, 3)).toBe(-1)
  })
})

describe('isBusy', () => {
  const { progress, hashing, fetchingSample, laying, arranging } = store.getInitialState()
  const idle = { progress, hashing, fetchingSample, laying, arranging }
  const step = { step: 'reading', done: 0, total: 1, since: 0 } as const

  it.each([
    ['a deed is under way', { progress: step }],
    ['sources are hashed', { hashing: step }],
    ['a sample is on its way', { fetchingSample: true }],
    ['the graph is laid out', { laying: true }],
    ['the timeline is arranged', { arranging: true }],
  ])('is so where %s, and else not', (_, work) => {
    expect(isBusy(idle)).toBe(false)
    expect(isBusy({ ...idle, ...work })).toBe(true)
  })
})
