import type { GraphModel } from '../graph/model.ts'
import { triangle } from './marks.ts'
import type { Palette } from './palette.ts'

const warning = 2

export function paintWarnings(
  context: CanvasRenderingContext2D,
  { severity, boxes: { x, y, width } }: GraphModel,
  palette: Palette,
  zoom: number,
  boxes: readonly number[],
): void {
  const marks = new Path2D()
  const radius = Math.max(9, 3.5 / zoom)
  let any = false
  for (const box of boxes) {
    if (severity[box] !== warning) continue
    any = true
    triangle(marks, x[box]! + width[box]! - 20, y[box]! + 20, radius)
  }
  if (!any) return
  context.fillStyle = palette.warning
  context.fill(marks)
}
