import type { Frame } from './frame.ts'
import { paintAxis, paintPointerTime } from './paint-axis.ts'
import { paintEdgesOf, paintLoudEdges, paintNear, paintQuietEdges } from './paint-edges.ts'
import { paintLaneNames, paintLanes } from './paint-lanes.ts'
import { paintLateLabels, paintTolerances } from './paint-late.ts'
import { paintBand, paintBreaks, paintBrush, paintOutside, paintTicks } from './paint-spans.ts'
import { paintRing, paintTasks } from './paint-tasks.ts'
import { paintWords } from './paint-words.ts'

/** The lowest sheet: lanes, grid and ordinary edges, which can be so many that they take several frames. */
export function* paintGround(context: CanvasRenderingContext2D, frame: Frame): Generator<void> {
  const { width, height } = frame.sheet
  context.fillStyle = frame.palette.canvas
  context.fillRect(0, 0, width, height)
  paintLanes(context, frame)
  context.save()
  clipPlot(context, frame)
  paintTicks(context, frame)
  paintBreaks(context, frame)
  paintOutside(context, frame)
  paintBand(context, frame)
  paintTolerances(context, frame)
  context.restore()
  context.save()
  clipLanes(context, frame)
  yield* paintQuietEdges(context, frame)
  context.restore()
}

/** The sheet above: tasks with their words, what the selected one is joined to, and what is wrong, drawn last so that nothing covers it. */
export function paintMarks(context: CanvasRenderingContext2D, frame: Frame): void {
  context.clearRect(0, 0, frame.sheet.width, frame.sheet.height)
  context.save()
  clipLanes(context, frame)
  paintNear(context, frame)
  paintWords(context, frame)
  paintTasks(context, frame, ['passed', 'inheriting'])
  paintLoudEdges(context, frame)
  paintTasks(context, frame, ['indeterminate', 'failed'])
  paintRing(context, frame, frame.selected, 3)
  paintLateLabels(context, frame)
  context.restore()
  paintLaneNames(context, frame)
  paintAxis(context, frame)
}

/** The uppermost sheet: what follows the pointer. */
export function paintPointer(context: CanvasRenderingContext2D, frame: Frame): void {
  context.clearRect(0, 0, frame.sheet.width, frame.sheet.height)
  context.save()
  clipLanes(context, frame)
  paintEdgesOf(context, frame, frame.hovered, frame.palette['edge-strong'], 1.75)
  paintRing(context, frame, frame.hovered, 1.5)
  context.restore()
  paintBrush(context, frame)
  paintPointerTime(context, frame)
}

function clipPlot(context: CanvasRenderingContext2D, { sheet }: Frame): void {
  clip(context, sheet.left, sheet.axis, sheet.width, sheet.height)
}

/** The plot and the gutter. */
function clipLanes(context: CanvasRenderingContext2D, { sheet, model }: Frame): void {
  clip(context, sheet.left - model.arrangement.gutter, sheet.axis, sheet.width, sheet.height)
}

function clip(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  right: number,
  bottom: number,
): void {
  context.beginPath()
  context.rect(left, top, right - left, bottom - top)
  context.clip()
}
