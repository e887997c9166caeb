import type { Drawing } from './drawing.ts'
import { paintGhostWords } from './paint-ghost-words.ts'
import { paintGroupWords } from './paint-group-words.ts'
import { paintTaskWords } from './paint-task-words.ts'

/** A card's words where the card has them: they stand in while it is not there. */
export function paintWords(drawing: Drawing, boxes: readonly number[]): void {
  const { context, model } = drawing
  const { scene } = model.picture
  const family = getComputedStyle(context.canvas).fontFamily
  for (const box of boxes) {
    const its = scene.boxes[box]
    if (its?.kind === 'task') paintTaskWords(drawing, box, its.task, family)
    else if (its?.kind === 'group') paintGroupWords(drawing, box, its.group, family)
    else if (its) paintGhostWords(drawing, box, its.ghost, family)
  }
}
