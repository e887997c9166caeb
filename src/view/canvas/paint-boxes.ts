import { verdictNames } from '../../findings/finding.ts'
import type { GraphModel } from '../graph/model.ts'
import { cross, octagon, ring, tick, triangle } from './marks.ts'
import type { Palette } from './palette.ts'

/** What is drawn of a task from afar, from quiet to loud; the loud are drawn last. */
export const boxLooks = ['ghost', 'passed', 'inheriting', 'indeterminate', 'failed'] as const
export type BoxLook = (typeof boxLooks)[number]

export function lookOf({ outline, picture: { scene } }: GraphModel, box: number): BoxLook {
  const task = scene.tasks[box]
  if (task === undefined) return 'ghost'
  const own = verdictNames[outline.own[task] ?? 0] ?? 'passed'
  if (own !== 'passed') return own
  return (outline.inherited[task] ?? 0) > 0 ? 'inheriting' : 'passed'
}

const batch = 400
/** From this zoom a card keeps its outline, bar and mark; below, it is a dot. */
export const cardsFrom = 0.15
const markRadius = 15
/** In screen pixels: no failure gets smaller than this, however far away. */
const leastMark = 5

/** Draws boxes of one look, pausing now and then. */
export function* paintBoxes(
  context: CanvasRenderingContext2D,
  model: GraphModel,
  palette: Palette,
  zoom: number,
  boxes: readonly number[],
  look: BoxLook,
): Generator<void> {
  for (let at = 0; at < boxes.length; at += batch) {
    const some = boxes.slice(at, at + batch)
    if (zoom >= cardsFrom) paintCards(context, model, palette, zoom, some, look)
    else paintDots(context, model, palette, zoom, some, look)
    paintWarnings(context, model, palette, zoom, some)
    yield
  }
}

function paintCards(
  context: CanvasRenderingContext2D,
  { boxes: { x, y, width, height } }: GraphModel,
  palette: Palette,
  zoom: number,
  boxes: readonly number[],
  look: BoxLook,
): void {
  const outlines = new Path2D()
  const bars = new Path2D()
  const marks = new Path2D()
  const symbols = new Path2D()
  const radius = Math.max(markRadius, leastMark / zoom)
  for (const box of boxes) {
    const left = x[box]!
    const top = y[box]!
    outlines.roundRect(left, top, width[box]!, height[box]!, 8)
    if (look === 'ghost') continue
    bars.rect(left, top + 6, look === 'failed' ? 6 : 4, height[box]! - 12)
    const middle = top + height[box]! / 2
    if (look === 'failed') octagon(marks, left + 30, middle, radius)
    else ring(marks, left + 30, middle, radius)
    if (look === 'failed') cross(symbols, left + 30, middle, radius)
    else if (look !== 'indeterminate') tick(symbols, left + 30, middle, radius)
  }
  const colour = colourOf(palette, look)
  const hair = 1 / zoom
  context.fillStyle = look === 'failed' ? palette['failed-soft'] : palette.surface
  context.fill(outlines)
  context.strokeStyle = look === 'passed' || look === 'inheriting' ? palette.border : colour
  context.lineWidth = look === 'failed' ? Math.max(2, 1.5 * hair) : Math.max(1, hair)
  context.setLineDash(look === 'ghost' || look === 'indeterminate' ? [5 * hair, 4 * hair] : [])
  context.stroke(outlines)
  context.setLineDash([])
  context.fillStyle = colour
  context.fill(bars)
  context.strokeStyle = colour
  context.lineWidth = Math.max(1.5, hair)
  if (look === 'failed') {
    context.fill(marks)
    context.strokeStyle = palette['on-mark']
    context.lineWidth = Math.max(2.5, hair)
  } else {
    context.setLineDash(look === 'indeterminate' ? [3 * hair, 2.5 * hair] : [])
    context.stroke(marks)
    context.setLineDash([])
  }
  context.stroke(symbols)
}

function paintDots(
  context: CanvasRenderingContext2D,
  { boxes: { x, y, width, height } }: GraphModel,
  palette: Palette,
  zoom: number,
  boxes: readonly number[],
  look: BoxLook,
): void {
  const dots = new Path2D()
  const marks = new Path2D()
  const symbols = new Path2D()
  const least = 2 / zoom
  const radius = Math.max(markRadius, leastMark / zoom)
  for (const box of boxes) {
    const wide = Math.max(width[box]!, least)
    const high = Math.max(height[box]!, least)
    dots.rect(x[box]!, y[box]!, wide, high)
    const middleX = x[box]! + width[box]! / 2
    const middleY = y[box]! + height[box]! / 2
    if (look === 'failed') octagon(marks, middleX, middleY, radius)
    if (look === 'failed') cross(symbols, middleX, middleY, radius)
    if (look === 'indeterminate') ring(marks, middleX, middleY, radius * 0.8)
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

const warning = 2

function paintWarnings(
  context: CanvasRenderingContext2D,
  { outline, picture: { scene }, boxes: { x, y, width } }: GraphModel,
  palette: Palette,
  zoom: number,
  boxes: readonly number[],
): void {
  const marks = new Path2D()
  const radius = Math.max(9, 3.5 / zoom)
  let any = false
  for (const box of boxes) {
    const task = scene.tasks[box]
    if (task === undefined || outline.severity[task] !== warning) continue
    any = true
    triangle(marks, x[box]! + width[box]! - 20, y[box]! + 20, radius)
  }
  if (!any) return
  context.fillStyle = palette.warning
  context.fill(marks)
}

function colourOf(palette: Palette, look: BoxLook): string {
  if (look === 'failed') return palette.failed
  if (look === 'passed') return palette.passed
  if (look === 'inheriting') return palette.inherited
  return look === 'ghost' ? palette.ghost : palette.unchecked
}

function dotColour(palette: Palette, look: BoxLook): string {
  if (look === 'failed') return palette.failed
  if (look === 'passed') return palette['graph-dot']
  if (look === 'inheriting') return palette.inherited
  return palette.border
}
