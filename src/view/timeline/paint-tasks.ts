import { ring, triangle } from '../canvas/marks.ts'
import type { Frame } from './frame.ts'
import { type TaskLook, taskLooks } from './looks.ts'
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
  for (const look of looks) {
    const places = placesInSight(frame, look)
    const within = model.fits ? places.filter((place) => model.fits?.[place] === 1) : places
    if (model.fits) paintSpecks(context, frame, places)
    if (found.size > 0) paintFound(context, frame, within)
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

/** Places of one look that are in sight; of those on the same half of a pixel, the last. */
function placesInSight({ model, sheet, xs, ys, radius }: Frame, look: TaskLook): number[] {
  const { looks, arrangement } = model
  const wanted = taskLooks.indexOf(look)
  const reach = Math.max(leastLoud, radius)
  const leftmost = sheet.left - arrangement.gutter - reach
  const found: number[] = []
  for (let place = 0; place < looks.length; place++) {
    if (looks[place] !== wanted) continue
    const x = xs[place]!
    const y = ys[place]!
    if (x < leftmost || x > sheet.width + reach || y < sheet.axis - reach || y > sheet.height + reach)
      continue
    const next = arrangement.next[place]!
    if (next !== -1 && looks[next] === wanted && Math.floor(2 * xs[next]!) === Math.floor(2 * x)) continue
    found.push(place)
  }
  return found
}

/** Marks too small for a tick, as dots; those that touch on one sub-row run together into a bar. */
function paintDots(
  context: CanvasRenderingContext2D,
  { model, palette, xs, ys, radius, sheet }: Frame,
  look: TaskLook,
  places: readonly number[],
): void {
  const { next } = model.arrangement
  const reached = new Map<number, number>()
  const its = taskLooks.indexOf(look)
  const joins = (place: number) =>
    place !== -1 &&
    model.looks[place] === its &&
    xs[place]! <= sheet.width + radius &&
    model.fits?.[place] !== 0
  context.fillStyle = look === 'passed' ? palette['timeline-dot'] : palette['timeline-inheriting']
  context.beginPath()
  for (const place of places) {
    const y = ys[place]!
    const x = xs[place]!
    if (x <= (reached.get(y) ?? Number.NEGATIVE_INFINITY)) continue
    let end = place
    for (let after = next[end]!; joins(after) && xs[after]! - xs[end]! < 1.7 * radius; after = next[end]!)
      end = after
    reached.set(y, xs[end]!)
    context.roundRect(x - radius, y - radius, xs[end]! - x + 2 * radius, 2 * radius, radius)
  }
  context.fill()
}

function paintSpecks(
  context: CanvasRenderingContext2D,
  { model, palette, xs, ys }: Frame,
  places: readonly number[],
): void {
  context.fillStyle = palette.ghost
  context.globalAlpha = 0.7
  for (const place of places) {
    if (model.fits?.[place] !== 1)
      context.fillRect(xs[place]! - speck, ys[place]! - speck, 2 * speck, 2 * speck)
  }
  context.globalAlpha = 1
}

/** What was searched for is highlighted; nothing else is dimmed. */
function paintFound(
  context: CanvasRenderingContext2D,
  { model, palette, found, radius, xs, ys }: Frame,
  places: readonly number[],
): void {
  const halos = new Path2D()
  for (const place of places) {
    if (found.has(model.chronology.tasks[place]!)) {
      ring(halos, xs[place]!, ys[place]!, Math.max(leastLoud, radius) + 4)
    }
  }
  context.fillStyle = palette.found
  context.fill(halos)
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
