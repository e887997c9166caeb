import { partitionPoint } from '../../base/partition-point.ts'

/** Where the rows of a long list stand, as far as they were measured; tops are added up again only from the first row that changed. */
export function rowTops(count: number, estimate: number) {
  const heights = new Float64Array(count).fill(estimate)
  const tops = Float64Array.from({ length: count + 1 }, (_, index) => index * estimate)
  let valid = count

  const addUp = (until: number) => {
    for (; valid < until; valid++) tops[valid + 1] = tops[valid]! + heights[valid]!
  }
  const top = (index: number): number => {
    const row = Math.min(Math.max(index, 0), count)
    addUp(row)
    return tops[row]!
  }
  /** Takes a row's height in pixels and gives by how much it grew. */
  const measured = (index: number, height: number): number => {
    const grown = height - (heights[index] ?? height)
    if (grown === 0) return 0
    heights[index] = height
    valid = Math.min(valid, index)
    return grown
  }
  /** The row that covers a height in pixels, or the nearest. */
  const at = (y: number): number => {
    addUp(count)
    return Math.max(0, partitionPoint(count, (row) => tops[row]! <= y) - 1)
  }
  return { top, measured, at }
}
