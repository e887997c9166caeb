import type { Drawing } from './drawing.ts'

/** A rounded outline one pixel wide, its inside filled. */
export function paintPill(
  { context }: Drawing,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  fill: string,
  stroke: string,
): void {
  context.beginPath()
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, height / 2)
  context.fillStyle = fill
  context.fill()
  context.strokeStyle = stroke
  context.lineWidth = 1
  context.stroke()
}
