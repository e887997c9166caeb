import type { Drawing } from './drawing.ts'
import { type BoxLook, groupScale, leastMark, markAlone } from './looks.ts'
import { cross, octagon, ring } from './marks.ts'
import type { Palette } from './palette.ts'

/** Tasks from afar: specks at their places, and the marks of those that did not pass. */
export function paintDots(
  { context, model, palette, zoom }: Drawing,
  boxes: readonly number[],
  look: BoxLook,
): void {
  const { x, y, width, height } = model.boxes
  const { scene } = model.picture
  const dots = new Path2D()
  const marks = new Path2D()
  const symbols = new Path2D()
  const least = 2 / zoom
  const radius = Math.max(markAlone.radius, leastMark / zoom)
  for (const box of boxes) {
    const wide = Math.max(width[box]!, least)
    const high = Math.max(height[box]!, least)
    dots.rect(x[box]!, y[box]!, wide, high)
    const middleX = x[box]! + width[box]! / 2
    const middleY = y[box]! + height[box]! / 2
    const its = scene.boxes[box]?.kind === 'group' ? radius * groupScale : radius
    if (look === 'failed') octagon(marks, middleX, middleY, its)
    if (look === 'failed') cross(symbols, middleX, middleY, its)
    if (look === 'indeterminate') ring(marks, middleX, middleY, its * 0.8)
  }
  context.fillStyle = dotColour(palette, look)
  context.fill(dots)
  if (look === 'failed') {
    context.strokeStyle = palette.surface
    context.lineWidth = 1 / zoom
    context.stroke(marks)
    context.fillStyle = palette.failed
    context.fill(marks)
    context.strokeStyle = palette['on-mark']
    context.lineWidth = Math.max(2.5, 1.25 / zoom)
    context.stroke(symbols)
  }
  if (look === 'indeterminate') {
    context.fillStyle = palette.surface
    context.fill(marks)
    context.strokeStyle = palette.unchecked
    context.lineWidth = 1.5 / zoom
    context.setLineDash([2.5 / zoom, 2 / zoom])
    context.stroke(marks)
    context.setLineDash([])
  }
}

function dotColour(palette: Palette, look: BoxLook): string {
  if (look === 'failed') return palette.failed
  if (look === 'passed') return palette['graph-dot']
  if (look === 'inheriting') return palette['graph-inheriting']
  return palette.border
}
