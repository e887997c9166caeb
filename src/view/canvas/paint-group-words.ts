import type { Group } from '../../search/groups.ts'
import { counted, number } from '../count.ts'
import { actionOf } from '../graph/card-name.ts'
import { groupLabel, verdictWords } from '../graph/group-name.ts'
import { text } from '../graph/text.ts'
import type { Drawing } from './drawing.ts'
import { countWidth, paintCountPill } from './paint-count-pill.ts'
import { onFound, paintFoundWords } from './paint-found.ts'
import { paintShares } from './paint-shares.ts'
import { paintSwatch } from './paint-swatch.ts'
import { baseline, fittedText } from './words-on-canvas.ts'

/** In a card's pixels. */
const left = 42
const right = 201
const top = 13.5
const barTop = 34.5
const factsTop = 44.5
const badge = 17
const warning = 2

/** Which tasks, how many, the shares of their verdicts, and what became of them in words. */
export function paintGroupWords(drawing: Drawing, box: number, group: Group, family: string): void {
  const { context, model, palette, hits, held } = drawing
  const summary = model.summaries.get(box)
  if (!summary) return
  const x = model.boxes.x[box]!
  const y = model.boxes.y[box]!
  const badges = (model.severity[box] === warning ? 1 : 0) + (model.inherited[box]! > 0 ? 1 : 0)
  paintCountPill(drawing, group, x + right, y + top)
  const end = x + right - countWidth(drawing, group) - 5 - badges * badge
  const agent = group.kind === 'agent' ? (model.outline.agent[group.tasks[0]!] ?? -1) : null
  if (agent !== null) paintSwatch(drawing, agent, x + left, y + top + 3.5)
  const from = x + left + (agent === null ? 0 : 15)
  const found = hits[box]! > 0
  if (found) paintFoundWords(drawing, from, y + top, end - from)
  context.font = `600 13px ${family}`
  context.fillStyle = found ? onFound : palette.text
  context.fillText(fittedText(context, groupLabel(group), end - from), from, y + top + baseline(context, 17))
  paintShares(drawing, summary, x + left, y + barTop)
  context.font = `11px ${family}`
  const hitsLeft = found ? paintHits(drawing, hits[box]!, x + right, y + factsTop) : x + right + 6
  const holds = held !== null && model.picture.scene.boxOf[held] === box
  const words = holds
    ? text.selectedInside(actionOf(model.outline, held))
    : [
        ...verdictWords(summary),
        ...(summary.findings > 0 ? [counted(summary.findings, 'finding')] : []),
      ].join(' · ')
  if (holds) context.font = `500 11px ${family}`
  context.fillStyle = palette[holds ? 'accent' : 'text-soft']
  const facts = fittedText(context, words, hitsLeft - 6 - x - left)
  context.fillText(facts, x + left, y + factsTop + baseline(context, 14))
}

/** How many of its tasks were found, ending at `right`; gives back where it begins. */
function paintHits({ context, palette }: Drawing, hits: number, right: number, y: number): number {
  const words = text.hits(number(hits), hits)
  const left = right - context.measureText(words).width - 10
  context.fillStyle = palette.found
  context.beginPath()
  context.roundRect(left, y, right - left, 14, 2)
  context.fill()
  context.fillStyle = onFound
  context.fillText(words, left + 5, y + baseline(context, 14))
  return left
}
