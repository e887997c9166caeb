import { cross, octagon, ring, tick, triangle } from '../canvas/marks.ts'
import { actionOf } from '../graph/card-name.ts'
import { type Frame, markRadius, pointX, pointY } from './frame.ts'
import { type TaskLook, taskLooks } from './looks.ts'
import { fittedWords } from './words.ts'

const warning = 2
/** No failure gets smaller than this, in pixels. */
const leastLoud = 5.5

/** Marks of the given looks, in their order; what the filter leaves out is but a speck. */
export function paintTasks(
  context: CanvasRenderingContext2D,
  frame: Frame,
  looks: readonly TaskLook[],
): void {
  const { model, sheet, palette } = frame
  const base = markRadius(frame)
  const sorted = looks.map(() => [] as number[])
  const specks = new Path2D()
  const seen = new Set<number>()
  const leftmost = sheet.left - model.arrangement.gutter - base
  const wanted = looks.map((look) => taskLooks.indexOf(look))
  for (let place = 0; place < model.looks.length; place++) {
    const at = wanted.indexOf(model.looks[place]!)
    if (at === -1) continue
    const y = pointY(frame, place)
    if (y < sheet.axis - base || y > sheet.height + base) continue
    const x = pointX(frame, place)
    if (x < leftmost || x > sheet.width + base) continue
    const key = (at * 8192 + (x & 8191)) * 8192 + (y & 8191)
    if (seen.has(key)) continue
    seen.add(key)
    if (model.fits?.[place] === 0) {
      specks.moveTo(x + 2.5, y)
      specks.arc(x, y, 2.5, 0, 2 * Math.PI)
    } else sorted[at]!.push(place)
  }
  context.fillStyle = palette.ghost
  context.globalAlpha = 0.7
  context.fill(specks)
  context.globalAlpha = 1
  for (const [at, look] of looks.entries()) paintLook(context, frame, look, sorted[at]!, base)
  paintWarnings(context, frame, sorted.flat(), base)
}

function paintLook(
  context: CanvasRenderingContext2D,
  frame: Frame,
  look: TaskLook,
  places: readonly number[],
  base: number,
): void {
  if (places.length === 0) return
  const { palette, model, found } = frame
  const small = base < 5.5
  const radius = look === 'failed' || look === 'indeterminate' ? Math.max(leastLoud, base) : base
  const shapes = new Path2D()
  const symbols = new Path2D()
  const halos = new Path2D()
  for (const place of places) {
    const x = pointX(frame, place)
    const y = pointY(frame, place)
    if (found.size > 0 && found.has(model.chronology.tasks[place]!)) ring(halos, x, y, radius + 4)
    if (look === 'failed') {
      octagon(shapes, x, y, radius)
      cross(symbols, x, y, radius)
    } else {
      ring(shapes, x, y, radius)
      if (look !== 'indeterminate' && !small) tick(symbols, x, y, radius)
    }
  }
  context.fillStyle = palette.found
  context.fill(halos)
  context.lineWidth = 1.5
  if (look === 'failed') {
    context.strokeStyle = palette.surface
    context.lineWidth = 2.5
    context.stroke(shapes)
    context.fillStyle = palette.failed
    context.fill(shapes)
    context.strokeStyle = palette['on-mark']
    context.lineWidth = Math.max(1.5, radius * 0.24)
  } else if (small && look !== 'indeterminate') {
    context.fillStyle = look === 'passed' ? palette['timeline-dot'] : palette['timeline-inheriting']
    context.fill(shapes)
    return
  } else {
    context.fillStyle = palette.surface
    context.fill(shapes)
    context.strokeStyle =
      look === 'passed'
        ? palette['timeline-dot']
        : look === 'inheriting'
          ? palette.inherited
          : palette.unchecked
    context.setLineDash(look === 'indeterminate' ? [2.6, 2.1] : [])
    context.lineWidth = look === 'indeterminate' ? 1.9 : 1.5
    context.stroke(shapes)
    context.setLineDash([])
    context.strokeStyle = look === 'inheriting' ? palette.inherited : palette.passed
  }
  context.lineCap = 'round'
  context.stroke(symbols)
  context.lineCap = 'butt'
}

function paintWarnings(
  context: CanvasRenderingContext2D,
  frame: Frame,
  places: readonly number[],
  base: number,
): void {
  const { model, palette } = frame
  const marks = new Path2D()
  for (const place of places) {
    if (model.outline.severity[model.chronology.tasks[place]!] !== warning) continue
    triangle(
      marks,
      pointX(frame, place) + base * 0.8,
      pointY(frame, place) - base * 0.8,
      Math.max(4, base * 0.62),
    )
  }
  context.strokeStyle = palette.surface
  context.lineWidth = 2
  context.stroke(marks)
  context.fillStyle = palette.warning
  context.fill(marks)
}

/** Fewer pixels than these and an action is not begun. */
const leastWords = 40

/** Actions beside their marks, as far as the next mark on the sub-row leaves room. */
export function paintWords(context: CanvasRenderingContext2D, frame: Frame): void {
  const { model, sheet, palette } = frame
  const { arrangement, chronology, outline } = model
  if (frame.moving && chronology.timed > 3000) return
  const radius = markRadius(frame)
  context.font = `12px ${palette.font}`
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.lineJoin = 'round'
  context.lineWidth = 4
  let drawn = 0
  for (let place = 0; place < chronology.timed && drawn < 600; place++) {
    if (model.fits?.[place] === 0) continue
    const y = pointY(frame, place)
    if (y < sheet.axis || y > sheet.height) continue
    const x = pointX(frame, place)
    if (x < sheet.left - 200 || x > sheet.width) continue
    const next = arrangement.next[place]!
    const end = next === -1 ? sheet.width : Math.min(sheet.width, pointX(frame, next) - radius)
    const room = end - x - radius - 10
    if (room < leastWords) continue
    const words = fittedWords(context, actionOf(outline, chronology.tasks[place]!), Math.min(room, 240))
    if (words === '') continue
    drawn++
    context.strokeStyle = arrangement.lane[place]! % 2 === 0 ? palette.surface : palette.canvas
    context.strokeText(words, x + radius + 5, y + 0.5)
    const failed = model.looks[place] === taskLooks.indexOf('failed')
    context.fillStyle = failed ? palette.text : palette['text-soft']
    context.fillText(words, x + radius + 5, y + 0.5)
  }
}

/** A ring around the selected task, and a thin one around that pointed at. */
export function paintSelected(context: CanvasRenderingContext2D, frame: Frame): void {
  const { palette, selected, hovered } = frame
  const radius = markRadius(frame)
  for (const [place, width, away] of [
    [hovered, 1.5, 4],
    [selected, 3, 5],
  ] as const) {
    if (place === -1) continue
    context.beginPath()
    context.arc(
      pointX(frame, place),
      pointY(frame, place),
      Math.max(leastLoud, radius) + away,
      0,
      2 * Math.PI,
    )
    context.strokeStyle = palette.focus
    context.lineWidth = width
    context.stroke()
  }
}
