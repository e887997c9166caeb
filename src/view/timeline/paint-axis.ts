import { duration } from '../../checks/phrase.ts'
import { utc } from '../time.ts'
import { axisTicks } from './axis-ticks.ts'
import type { Frame } from './frame.ts'
import { breaksInSight } from './paint-spans.ts'
import { timeAt, xOf } from './scale.ts'
import { text } from './text.ts'

/** The axis on top of the lanes: days or years above, ticks below, all in UTC. */
export function paintAxis(context: CanvasRenderingContext2D, frame: Frame): void {
  const { sheet, palette, scale, model } = frame
  context.fillStyle = palette.surface
  context.fillRect(0, 0, sheet.width, sheet.axis)
  context.fillStyle = palette.border
  context.fillRect(0, sheet.axis - 1, sheet.width, 1)
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  const { ticks, contexts } = axisTicks(scale, sheet.width - sheet.left)

  context.save()
  context.beginPath()
  context.rect(sheet.left, 0, sheet.width - sheet.left, sheet.axis)
  context.clip()
  context.font = `11px ${palette.font}`
  for (const { x, label } of ticks) {
    const at = Math.round(sheet.left + x)
    context.fillStyle = palette.border
    context.fillRect(at, sheet.axis - 8, 1, 7)
    context.fillStyle = palette['text-soft']
    if (at + 6 + context.measureText(label).width < sheet.width)
      context.fillText(label, at + 4, sheet.axis - 8)
  }
  context.font = `500 11px ${palette.font}`
  context.fillStyle = palette['text-faint']
  for (const { x, label } of contexts) context.fillText(label, sheet.left + x + 4, 15)
  context.textAlign = 'center'
  for (const { left, right } of breaksInSight(frame)) {
    context.fillStyle = palette.surface
    context.fillRect(sheet.left + left, sheet.axis - 22, right - left, 20)
    context.fillStyle = palette['text-soft']
    context.fillText('‖', sheet.left + (left + right) / 2, sheet.axis - 8)
  }
  paintSelectedTime(context, frame)
  context.restore()

  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillStyle = palette['text-faint']
  context.font = `500 11px ${palette.font}`
  if (sheet.names > 0) {
    context.fillText(text.utc, 14, 15)
    context.fillStyle = palette.border
    context.fillRect(sheet.names - 1, 0, 1, sheet.axis)
  }
  if (model.arrangement.gutter > 0) {
    context.fillStyle = palette.border
    context.fillRect(sheet.left - 1, 0, 1, sheet.axis)
    context.fillStyle = palette['text-soft']
    context.font = `11px ${palette.font}`
    const left = sheet.left - model.arrangement.gutter
    context.textAlign = 'center'
    const words = text.untimed.split(' ')
    const narrow = model.arrangement.gutter < 52
    if (narrow)
      for (const [line, word] of words.entries())
        context.fillText(word, left + model.arrangement.gutter / 2, sheet.axis - 20 + 12 * line)
    else context.fillText(text.untimed, left + model.arrangement.gutter / 2, sheet.axis - 8)
  }
}

/** The time of the selected task and its tolerance, on top of the ticks. */
function paintSelectedTime(context: CanvasRenderingContext2D, frame: Frame): void {
  const { sheet, palette, scale, selected, model } = frame
  const time = model.chronology.times[selected]
  if (time === undefined) return
  const { clockSkew } = model.outline.policy
  const left = sheet.left + xOf(scale, time - clockSkew)
  const right = sheet.left + xOf(scale, time + clockSkew)
  context.fillStyle = palette.focus
  context.fillRect(left, sheet.axis - 3, Math.max(2, right - left), 2)
  const words = `${clock(time)}   ${text.skew(duration(clockSkew))}`
  paintChip(context, frame, sheet.left + xOf(scale, time), words, palette.focus)
}

/** The time that is pointed at, or the span being dragged. */
export function paintPointerTime(context: CanvasRenderingContext2D, frame: Frame): void {
  const { sheet, palette, scale, pointer, brush } = frame
  if (brush) {
    const words = `${clock(brush.from)} – ${clock(brush.until)}`
    const x = sheet.left + (xOf(scale, brush.from) + xOf(scale, brush.until)) / 2
    paintChip(context, frame, x, words, palette.accent)
  } else if (pointer !== null && pointer > sheet.left) {
    context.fillStyle = palette.border
    context.fillRect(Math.round(pointer), sheet.axis - 6, 1, sheet.height)
    paintChip(context, frame, pointer, clock(pointed(frame, pointer)), palette.border)
  }
}

/** The time at the pointer, no finer than a pixel is. */
function pointed({ scale, sheet }: Frame, pointer: number): number {
  const time = timeAt(scale, pointer - sheet.left)
  return scale.zoom < 10 ? Math.round(time) : scale.zoom < 100 ? Math.round(time * 10) / 10 : time
}

/** The time of day, to the second, or finer where it is. */
function clock(time: number): string {
  const rounded = Math.round(time * 1000) / 1000
  const words = utc(Math.abs(time - Math.round(time)) < 5e-4 ? Math.round(time) : rounded)
  return words.split(' ')[1] ?? ''
}

function paintChip(
  context: CanvasRenderingContext2D,
  { sheet, palette }: Frame,
  x: number,
  words: string,
  line: string,
): void {
  context.font = `500 11px ${palette.font}`
  const width = context.measureText(words).width + 14
  const left = Math.min(sheet.width - width - 2, Math.max(sheet.left + 2, x - width / 2))
  context.beginPath()
  context.roundRect(left, sheet.axis - 24, width, 18, 4)
  context.fillStyle = palette.raised
  context.fill()
  context.strokeStyle = line
  context.lineWidth = 1
  context.stroke()
  context.fillStyle = palette.text
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(words, left + width / 2, sheet.axis - 14.5)
}
