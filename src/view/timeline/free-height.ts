/** Pixels between the middles of words and of a mark at which they do not touch. */
const apart = 16
/** Pixels that the words beside a mark take up, as a rule. */
const beside = 90
/** Of more tasks than these not each can be looked at for each frame. */
const mostTasks = 2000

/** The first of some heights at which words from `left` to `right` cover no task's mark or words; the first of all where there is none. */
export function freeHeight(
  heights: readonly number[],
  left: number,
  right: number,
  { xs, ys }: { readonly xs: Float64Array; readonly ys: Float64Array },
): number {
  const first = heights[0] ?? 0
  if (xs.length > mostTasks) return first
  const isFree = (height: number) =>
    xs.every((x, task) => x + beside < left || x - apart > right || Math.abs(ys[task]! - height) >= apart)
  return heights.find(isFree) ?? first
}
