import { labelHeight, lateLabel } from '../graph/edge-label.ts'
import { latenessOf } from '../graph/edge-name.ts'
import type { Drawing } from './drawing.ts'

/** How much too early successors were issued, above all that is drawn of edges and tasks. */
export function* paintLateLabels(drawing: Drawing, edges: readonly number[]): Generator<void> {
  const { context, model, palette } = drawing
  const late = edges.filter((edge) => latenessOf(model, edge) > 0)
  if (late.length === 0) return
  const font = `600 12px ${getComputedStyle(context.canvas).fontFamily}`
  for (const [done, edge] of late.entries()) {
    const { x, y, width, text } = lateLabel(model, edge)
    context.font = font
    context.textAlign = 'center'
    context.fillStyle = palette.failed
    context.beginPath()
    context.roundRect(x - width / 2, y - labelHeight / 2, width, labelHeight, labelHeight / 2)
    context.fill()
    context.fillStyle = palette['on-mark']
    context.fillText(text, x, y + 4.2)
    context.textAlign = 'start'
    if (done % 20 === 19) yield
  }
}
