import { actionOf, agentOf } from '../graph/card-name.ts'
import type { GraphModel } from '../graph/model.ts'
import type { Palette } from './palette.ts'

/** A card's words, roughly where the card has them: they stand in while it is not there yet. */
export function paintWords(
  context: CanvasRenderingContext2D,
  { outline, picture: { scene }, boxes: { x, y } }: GraphModel,
  palette: Palette,
  boxes: readonly number[],
): void {
  const family = getComputedStyle(context.canvas).fontFamily
  for (const box of boxes) {
    const task = scene.tasks[box]
    if (task === undefined) continue
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
