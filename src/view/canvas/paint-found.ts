import type { Drawing } from './drawing.ts'

/** A frame around each box in which the search found something, wide enough to be seen from afar. */
export function paintFound(
  { context, model, palette, zoom, hits }: Drawing,
  boxes: Iterable<readonly number[]>,
): void {
  const { x, y, width, height } = model.boxes
  const frames = new Path2D()
  const room = Math.max(3, 2 / zoom)
  for (const some of boxes) {
    for (const box of some) {
      if (!hits[box]) continue
      frames.rect(x[box]! - room, y[box]! - room, width[box]! + 2 * room, height[box]! + 2 * room)
    }
  }
  context.strokeStyle = palette.found
  context.lineWidth = Math.max(4, 3 / zoom)
  context.stroke(frames)
}

/** Words on what marks them as found, in both themes. */
export const onFound = '#14181f'

/** Behind the words of what was found, where words can be read. */
export function paintFoundWords({ context, palette }: Drawing, x: number, y: number, width: number): void {
  context.fillStyle = palette.found
  context.beginPath()
  context.roundRect(x, y, width, 17, 2)
  context.fill()
}
