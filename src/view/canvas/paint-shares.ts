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
  const all = parts.reduce((sum, verdict) => sum + summary[verdict], 0)
  const room = width - gap * (parts.length - 1) - least * parts.length
  context.save()
  context.beginPath()
  context.roundRect(x, y, width, height, height / 2)
  context.clip()
  let at = x
  for (const verdict of parts) {
    const wide = least + (room * summary[verdict]) / all
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
