import type { Ghost } from '../../state/scene.ts'
import { shortId } from '../graph/card-name.ts'
import { text } from '../graph/text.ts'
import type { Drawing } from './drawing.ts'
import { baseline } from './words-on-canvas.ts'

/** In a card's pixels. */
const top = 5.5

/** The id that nobody claims, and that it is not here. */
export function paintGhostWords(
  { context, model: { boxes }, palette }: Drawing,
  box: number,
  { jtis }: Ghost,
  family: string,
): void {
  const middle = boxes.x[box]! + boxes.width[box]! / 2
  const y = boxes.y[box]! + top
  context.textAlign = 'center'
  context.fillStyle = palette['text-faint']
  context.font = `11px ${getComputedStyle(context.canvas).getPropertyValue('--font-code') || family}`
  const id = jtis.length === 1 ? shortId(jtis[0]!) : text.missingTasks(jtis.length)
  context.fillText(id, middle, y + baseline(context, 15))
  context.font = `11px ${family}`
  context.fillText(text.missing, middle, y + 15 + baseline(context, 14))
  context.textAlign = 'start'
}
