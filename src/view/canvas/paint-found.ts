import type { GraphModel } from '../graph/model.ts'
import type { Palette } from './palette.ts'

/** A frame around each box in which the search found something, wide enough to be seen from afar. */
export function paintFound(
  context: CanvasRenderingContext2D,
  { boxes: { x, y, width, height } }: GraphModel,
  palette: Palette,
  zoom: number,
  boxes: Iterable<readonly number[]>,
  hits: Int32Array,
): void {
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
