import type { TokenId } from '../../tokens/token.ts'
import { actionOf, agentOf, timeOf } from '../graph/card-name.ts'
import type { Drawing } from './drawing.ts'
import { onFound, paintFoundWords } from './paint-found.ts'
import { paintSwatch } from './paint-swatch.ts'
import { baseline, fittedText } from './words-on-canvas.ts'

/** In a card's pixels. */
const left = 39
const right = 171
const top = 11
const agentTop = 31
const nameLeft = 53
const badge = 17
const warning = 2

/** What was done, by whom and when. */
export function paintTaskWords(drawing: Drawing, box: number, task: TokenId, family: string): void {
  const { context, model, palette, hits } = drawing
  const { outline } = model
  const x = model.boxes.x[box]!
  const y = model.boxes.y[box]!
  const badges = (model.severity[box] === warning ? 1 : 0) + (model.inherited[box]! > 0 ? 1 : 0)
  const end = badges > 0 ? right - badges * badge - 3 : right
  const found = hits[box]! > 0
  if (found) paintFoundWords(drawing, x + left, y + top, end - left)
  context.font = `550 13px ${family}`
  context.fillStyle = found ? onFound : palette.text
  context.fillText(
    fittedText(context, actionOf(outline, task), end - left),
    x + left,
    y + top + baseline(context, 17),
  )
  paintSwatch(drawing, outline.agent[task] ?? -1, x + left, y + agentTop + 2)
  context.font = `11px ${family}`
  context.fillStyle = palette['text-faint']
  const line = y + agentTop + baseline(context, 14)
  const time = timeOf(outline, task)
  context.wordSpacing = '-1px'
  const timeWidth = time === '' ? 0 : context.measureText(time).width
  context.fillText(time, x + right - timeWidth, line)
  context.wordSpacing = '0px'
  const room = right - nameLeft - (time === '' ? 0 : timeWidth + 4)
  context.fillText(fittedText(context, agentOf(outline, task), room), x + nameLeft, line)
}
