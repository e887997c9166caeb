import { number } from '../count.ts'
import { actionOf, agentOf } from '../graph/card-name.ts'
import { groupLabel } from '../graph/group-name.ts'
import type { GraphModel } from '../graph/model.ts'
import type { Palette } from './palette.ts'

/** A card's words, roughly where the card has them: they stand in while it is not there yet. */
export function paintWords(
  context: CanvasRenderingContext2D,
  { outline, picture: { scene }, boxes: { x, y, width } }: GraphModel,
  palette: Palette,
  boxes: readonly number[],
): void {
  const family = getComputedStyle(context.canvas).fontFamily
  for (const box of boxes) {
    const its = scene.boxes[box]
    if (its?.kind === 'group') {
      context.font = `600 13px ${family}`
      context.fillStyle = palette.text
      context.fillText(shortened(groupLabel(its.group), 13), x[box]! + 42, y[box]! + 27)
      const count = number(its.group.tasks.length)
      context.font = `600 11px ${family}`
      context.fillText(count, x[box]! + width[box]! - 26 - context.measureText(count).width, y[box]! + 26)
    }
    if (its?.kind !== 'task') continue
    const { task } = its
    context.font = `550 13px ${family}`
    context.fillStyle = palette.text
    context.fillText(shortened(actionOf(outline, task), 16), x[box]! + 39, y[box]! + 25)
    context.font = `11px ${family}`
    context.fillStyle = palette['text-faint']
    context.fillText(shortened(agentOf(outline, task), 9), x[box]! + 53, y[box]! + 43)
  }
}

function shortened(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most)}…` : words
}
