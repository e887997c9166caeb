import { describe, expect, it } from 'vitest'
import { runsOf } from './runs.ts'

describe('marks that run together', () => {
  // 0 2   5 6
  //  1   4
  const at = { xs: Float64Array.of(0, 1, 3, 0, 8, 9, 12), ys: Float64Array.of(5, 9, 5, 5, 9, 5, 5) }

  it('are one run on each sub-row until the gap is too wide', () => {
    expect(runsOf(at, [0, 1, 2, 4, 5, 6], 3)).toEqual([
      { y: 5, from: 0, to: 3 },
      { y: 9, from: 1, to: 1 },
      { y: 9, from: 8, to: 8 },
      { y: 5, from: 9, to: 12 },
    ])
  })

  it('are none where there is nothing, and never go back', () => {
    expect(runsOf(at, [], 3)).toEqual([])
    expect(runsOf(at, [2, 3], 3)).toEqual([
      { y: 5, from: 3, to: 3 },
      { y: 5, from: 0, to: 0 },
    ])
  })
})
