/** How many of the places 0 … `count` − 1 pass, where all that pass come before all that do not; asks about few of them, halving. */
export function partitionPoint(count: number, passes: (place: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(middle)) low = middle + 1
    else high = middle
  }
  return low
}
