import { ring, triangle } from '../canvas/marks.ts'
import type { Frame } from './frame.ts'
import { type TaskLook, taskLooks } from './looks.ts'
import { addBars, runsOf } from './runs.ts'
import { leastTick, markSprite } from './sprites.ts'

const warning = 2
/** No failure gets smaller than this, in pixels. */
const leastLoud = 5.5
const speck = 2.5

/** Marks of the given looks, in their order; what the filter leaves out is but a speck. */
export function paintTasks(
  context: CanvasRenderingContext2D,
  frame: Frame,
  looks: readonly TaskLook[],
): void {
  const { model, palette, found, xs, ys } = frame
  const { tasks } = model.chronology
  for (const look of looks) {
    const its = taskLooks.indexOf(look)
    const isWithin = (place: number) => model.looks[place] === its && model.fits?.[place] !== 0
    const isLeftOut = (place: number) => model.looks[place] === its && model.fits?.[place] === 0
    const isFound = (place: number) => isWithin(place) && found.has(tasks[place]!)
    const within = placesInSight(frame, isWithin)
    if (model.fits) paintSpecks(context, frame, placesInSight(frame, isLeftOut))
    if (found.size > 0) paintFound(context, frame, placesInSight(frame, isFound))
    const radius = radiusOf(frame, look)
    if (look !== 'indeterminate' && radius < leastTick) {
      paintDots(context, frame, look, within)
      continue
    }
    const density = context.getTransform().a
    const { picture, side } = markSprite(palette, look, radius, density)
    const snapped = (at: number) => Math.round((at - side / 2) * density) / density
    for (const place of within) {
      context.drawImage(picture, snapped(xs[place]!), snapped(ys[place]!), side, side)
    }
    paintWarnings(context, frame, within)
  }
}

/** To half a pixel, so that few sprites serve all zooms. */
function radiusOf({ radius }: Frame, look: TaskLook): number {
  const least = look === 'failed' || look === 'indeterminate' ? leastLoud : 0
  return Math.max(least, Math.round(radius * 2) / 2)
}

/** Those of the chosen places that are in sight; of those on the same half of a pixel, the last. */
function placesInSight(
  { model, sheet, xs, ys, radius }: Frame,
  isChosen: (place: number) => boolean,
): readonly number[] {
  const { next: nextOf, gutter } = model.arrangement
  const reach = Math.max(leastLoud, radius)
  const leftmost = sheet.left - gutter - reach
  const found: number[] = []
  for (let place = 0; place < xs.length; place++) {
    const x = xs[place]!
    const y = ys[place]!
    if (x < leftmost || x > sheet.width + reach || y < sheet.axis - reach || y > sheet.height + reach)
      continue
    if (!isChosen(place)) continue
    const next = nextOf[place]!
    if (next !== -1 && Math.floor(2 * xs[next]!) === Math.floor(2 * x) && isChosen(next)) continue
    found.push(place)
  }
  return found
}

/** Marks too small for a tick, as dots; those that touch on one sub-row run together into a bar. */
function paintDots(
  context: CanvasRenderingContext2D,
  frame: Frame,
  look: TaskLook,
  places: readonly number[],
): void {
  const { palette, radius } = frame
  context.fillStyle = look === 'passed' ? palette['timeline-dot'] : palette['timeline-inheriting']
  context.beginPath()
  addBars(context, runsOf(frame, places, 1.7 * radius), radius)
  context.fill()
}

function paintSpecks(context: CanvasRenderingContext2D, frame: Frame, places: readonly number[]): void {
  context.fillStyle = frame.palette.ghost
  context.globalAlpha = 0.7
  for (const { y, from, to } of runsOf(frame, places, 2 * speck))
    context.fillRect(from - speck, y - speck, to - from + 2 * speck, 2 * speck)
  context.globalAlpha = 1
}

/** What was searched for is highlighted; nothing else is dimmed. */
function paintFound(context: CanvasRenderingContext2D, frame: Frame, places: readonly number[]): void {
  const halo = Math.max(leastLoud, frame.radius) + 4
  context.fillStyle = frame.palette.found
  context.beginPath()
  addBars(context, runsOf(frame, places, halo), halo)
  context.fill()
}

function paintWarnings(context: CanvasRenderingContext2D, frame: Frame, places: readonly number[]): void {
  const { model, palette, radius } = frame
  const marks = new Path2D()
  for (const place of places) {
    if (model.outline.severity[model.chronology.tasks[place]!] !== warning) continue
    triangle(
      marks,
      frame.xs[place]! + radius * 0.8,
      frame.ys[place]! - radius * 0.8,
      Math.max(4, radius * 0.62),
    )
  }
  context.strokeStyle = palette.surface
  context.lineWidth = 2
  context.stroke(marks)
  context.fillStyle = palette.warning
  context.fill(marks)
}

/** A ring around a place. */
export function paintRing(
  context: CanvasRenderingContext2D,
  frame: Frame,
  place: number,
  width: number,
): void {
  if (place === -1) return
  context.beginPath()
  ring(context, frame.xs[place]!, frame.ys[place]!, Math.max(leastLoud, frame.radius) + 3 + width / 2)
  context.strokeStyle = frame.palette.focus
  context.lineWidth = width
  context.stroke()
}
