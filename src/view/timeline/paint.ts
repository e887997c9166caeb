import type { Frame } from './frame.ts'
import { paintAxis } from './paint-axis.ts'
import { paintEdges, paintLateLabels, paintNear, paintTolerances } from './paint-edges.ts'
import { paintLaneNames, paintLanes } from './paint-lanes.ts'
import { paintBand, paintBreaks, paintBrush, paintOutside, paintTicks } from './paint-spans.ts'
import { paintSelected, paintTasks, paintWords } from './paint-tasks.ts'

/** Draws everything once: quiet things first, so that what failed is never covered. */
export function paint(context: CanvasRenderingContext2D, frame: Frame): void {
  const { width, height, left, axis } = frame.sheet
  context.fillStyle = frame.palette.canvas
  context.fillRect(0, 0, width, height)
  paintLanes(context, frame)
  within(context, left, axis, width - left, height - axis, () => {
    paintTicks(context, frame)
    paintBreaks(context, frame)
    paintOutside(context, frame)
    paintBand(context, frame)
  })
  const from = left - frame.model.arrangement.gutter
  within(context, from, axis, width - from, height - axis, () => {
    paintEdges(context, frame, ['normal', 'other-workflow'])
    within(context, left, axis, width - left, height - axis, () => paintTolerances(context, frame))
    paintNear(context, frame)
    paintWords(context, frame)
    paintTasks(context, frame, ['passed', 'inheriting'])
    paintEdges(context, frame, ['cycle', 'late'])
    paintTasks(context, frame, ['indeterminate', 'failed'])
    paintSelected(context, frame)
    paintLateLabels(context, frame)
  })
  paintLaneNames(context, frame)
  paintAxis(context, frame)
  paintBrush(context, frame)
}

function within(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  draw: () => void,
): void {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  draw()
  context.restore()
}
