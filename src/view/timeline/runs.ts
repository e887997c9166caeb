/** A stretch of one sub-row that marks stand on: pixels of the first one's and of the last one's middle. */
export interface Run {
  readonly y: number
  readonly from: number
  readonly to: number
}

/** Marks that stand no further apart than `gap` pixels run together; `places` ascend in time. */
export function runsOf(
  { xs, ys }: { readonly xs: Float64Array; readonly ys: Float64Array },
  places: readonly number[],
  gap: number,
): readonly Run[] {
  const runs: { y: number; from: number; to: number }[] = []
  const last = new Map<number, (typeof runs)[number]>()
  for (const place of places) {
    const x = xs[place]!
    const y = ys[place]!
    const run = last.get(y)
    if (run && x - run.to <= gap && x >= run.from) {
      run.to = x
      continue
    }
    const begun = { y, from: x, to: x }
    last.set(y, begun)
    runs.push(begun)
  }
  return runs
}

/** Adds runs as bars with round ends; a run of one mark is a disc. */
export function addBars(path: CanvasPath, runs: readonly Run[], radius: number): void {
  for (const { y, from, to } of runs)
    path.roundRect(from - radius, y - radius, to - from + 2 * radius, 2 * radius, radius)
}
