import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextInRow, packRows } from './lanes.ts'

describe('packing', () => {
  // a a a a
  //   b b b b
  //           c c
  it('puts an interval into the lowest free sub-row', () => {
    const lengths = [4, 4, 2]
    expect(packRows([0, 1, 5], (i) => lengths[i]!)).toEqual({ row: Int32Array.of(0, 1, 0), rows: 2 })
  })

  it('lets one begin where another ends, and stacks what happens at once', () => {
    expect(packRows([0, 4, 8], () => 4)?.rows).toBe(1)
    expect([...packRows([3, 3, 3], () => 1e-6)!.row]).toEqual([0, 1, 2])
    expect(packRows([], () => 1)?.rows).toBe(0)
  })

  it('overlaps nothing, and uses as few sub-rows as the busiest moment needs', () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 }))
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 80 }), (intervals) => {
        const sorted = intervals.toSorted((a, b) => a[0] - b[0])
        const start = sorted.map(([from]) => from)
        const { row, rows } = packRows(start, (i) => sorted[i]![1])!
        const covers = (i: number, at: number) => start[i]! <= at && at < start[i]! + sorted[i]![1]
        const busiest = start.map((at) => start.filter((_, i) => covers(i, at)).length)
        expect(rows).toBe(Math.max(0, ...busiest))
        for (const [i, from] of start.entries()) {
          for (let j = 0; j < i; j++) expect(row[i] === row[j] && covers(j, from)).toBe(false)
        }
      }),
    )
  })

  it('packs as many of one length as it packs them by their lengths', () => {
    const starts = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 })
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 20 }), (given, length) => {
        const start = given.toSorted((a, b) => a - b)
        expect(packRows(start, length)).toEqual(packRows(start, () => length))
      }),
    )
  })

  it('gives up where more sub-rows are needed than there may be', () => {
    const starts = [0, 1, 2, 9]
    expect(packRows(starts, 5, 3)).toEqual(packRows(starts, 5))
    expect(packRows(starts, 5, 2)).toBeNull()
  })

  it('takes a hundred thousand at one instant in its stride', () => {
    const started = performance.now()
    expect(packRows(new Float64Array(100_000), () => 1)?.rows).toBe(100_000)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('knows the next in the same sub-row', () => {
    const packing = packRows([0, 1, 5, 6], () => 4)!
    expect([...nextInRow(packing)]).toEqual([2, 3, -1, -1])
  })
})
