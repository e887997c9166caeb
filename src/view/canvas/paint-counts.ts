import { cardSizes } from '../../state/scene.ts'
import { number } from '../count.ts'
import type { Drawing } from './drawing.ts'

/** How many tasks each group stands for, large enough to be read while the rest of its words is not. */
export function paintCounts({ context, model, palette }: Drawing, boxes: readonly number[]): void {
  const { x, y } = model.boxes
  const { width, height } = cardSizes.group
  const { scene } = model.picture
  context.font = `600 30px ${getComputedStyle(context.canvas).fontFamily}`
  context.fillStyle = palette.text
  context.textAlign = 'right'
  for (const box of boxes) {
    const its = scene.boxes[box]
    if (its?.kind !== 'group') continue
    context.fillText(number(its.group.tasks.length), x[box]! + width - 16, y[box]! + height / 2 + 11)
  }
  context.textAlign = 'start'
}
