import type { GroupSummary } from '../../search/group-summary.ts'
import type { Drawing } from './drawing.ts'

/** In a card's pixels. */
const width = 159
const height = 6
const gap = 2
const least = 5
const stripe = 4
const stripes = 7

/** A group's verdicts as shares of one bar, failures first. */
export function paintShares(
  { context, palette }: Drawing,
  summary: GroupSummary,
  x: number,
  y: number,
): void {
  const parts = (['failed', 'indeterminate', 'passed'] as const).filter((verdict) => summary[verdict] > 0)
  const widths = widthsOf(parts.map((verdict) => summary[verdict]))
  context.save()
  context.beginPath()
  context.roundRect(x, y, width, height, height / 2)
  context.clip()
  let at = x
  for (const [part, verdict] of parts.entries()) {
    const wide = widths[part]!
    context.fillStyle = palette[verdict === 'indeterminate' ? 'unchecked-soft' : verdict]
    context.globalAlpha = verdict === 'passed' ? 0.55 : 1
    context.fillRect(at, y, wide, height)
    context.fillStyle = palette.unchecked
    if (verdict === 'indeterminate')
      for (let from = 0; from < wide; from += stripes)
        context.fillRect(at + from, y, Math.min(stripe, wide - from), height)
    at += wide + gap
  }
  context.restore()
}

/** How wide each part is, as the document lays out the same bar: none narrower than the least, the others by their shares of the rest. */
function widthsOf(counts: readonly number[]): readonly number[] {
  let room = width - gap * (counts.length - 1)
  let left = counts.reduce((sum, count) => sum + count, 0)
  const widths = counts.map(() => 0)
  const fewestFirst = counts.map((count, part) => ({ count, part })).sort((a, b) => a.count - b.count)
  for (const { count, part } of fewestFirst) {
    const wide = Math.max(least, (room * count) / left)
    widths[part] = wide
    room -= wide
    left -= count
  }
  return widths
}
