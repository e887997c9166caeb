import { duration } from '../../checks/phrase.ts'
import { axisTicks } from './axis-ticks.ts'
import type { Frame, Shown } from './frame.ts'
import { endOf, startOf, stretchAt, xOf } from './scale.ts'
import { text } from './text.ts'

function bottomOf({ sheet, model, scrolled }: Frame): number {
  return Math.min(sheet.height, sheet.axis + model.arrangement.height - scrolled)
}

/** Hair lines down from the ticks. */
export function paintTicks(context: CanvasRenderingContext2D, frame: Frame): void {
  const { sheet, palette } = frame
  context.fillStyle = palette.hairline
  for (const { x } of axisTicks(frame.scale, sheet.width - sheet.left).ticks) {
    context.fillRect(Math.round(sheet.left + x), sheet.axis, 1, bottomOf(frame) - sheet.axis)
  }
}

/** The breaks in sight, from the plot's left. */
export function breaksInSight({ scale, sheet }: Pick<Shown, 'scale' | 'sheet'>) {
  const { from, until } = scale.stretches
  const found: { left: number; right: number; from: number; until: number }[] = []
  const width = sheet.width - sheet.left
  for (let stretch = stretchAt(scale, 0); stretch + 1 < from.length; stretch++) {
    const left = endOf(scale, stretch)
    if (left > width) break
    found.push({ left, right: startOf(scale, stretch + 1), from: until[stretch]!, until: from[stretch + 1]! })
  }
  return found
}

/** Idle time that was cut out, as a hatched column between two torn edges. */
export function paintBreaks(context: CanvasRenderingContext2D, frame: Frame): void {
  const { sheet, palette } = frame
  const bottom = bottomOf(frame)
  for (const gap of breaksInSight(frame)) {
    const left = sheet.left + gap.left + 2
    const right = sheet.left + gap.right - 2
    context.save()
    context.beginPath()
    context.rect(left - 2, sheet.axis, right - left + 4, bottom - sheet.axis)
    context.clip()
    context.beginPath()
    const torn = (x: number, y: number) => context.lineTo(x + (Math.round(y / 6) % 2 === 0 ? 0 : 3), y)
    context.moveTo(left, sheet.axis)
    for (let y = sheet.axis; y <= bottom + 6; y += 6) torn(left, y)
    for (let y = bottom + 6; y >= sheet.axis; y -= 6) torn(right - 3, y)
    context.closePath()
    context.fillStyle = palette.sunken
    context.fill()
    context.strokeStyle = palette.border
    context.lineWidth = 1
    context.stroke()
    context.clip()
    context.globalAlpha = 0.5
    context.beginPath()
    for (let y = sheet.axis - 60; y < bottom + 60; y += 8) {
      context.moveTo(left - 4, y + (right - left))
      context.lineTo(right + 4, y - 8)
    }
    context.strokeStyle = palette.border
    context.stroke()
    context.restore()
    if (gap.right - gap.left < 22) continue
    const words = text.idle(duration(gap.until - gap.from))
    context.save()
    context.translate((left + right) / 2, sheet.axis + Math.min(90, (bottom - sheet.axis) / 2))
    context.rotate(-Math.PI / 2)
    context.font = `500 11px ${palette.font}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    const { width } = context.measureText(words)
    context.fillStyle = palette.sunken
    context.fillRect(-width / 2 - 6, -8, width + 12, 16)
    context.fillStyle = palette['text-faint']
    context.fillText(words, 0, 0.5)
    context.restore()
  }
}

/** What is outside the filter's span is shaded. */
export function paintOutside(context: CanvasRenderingContext2D, frame: Frame): void {
  const { span, sheet, palette, scale } = frame
  if (!span) return
  const from = sheet.left + xOf(scale, span.from) - 5
  const until = sheet.left + xOf(scale, span.until) + 5
  const height = bottomOf(frame) - sheet.axis
  context.fillStyle = palette.sunken
  context.globalAlpha = 0.8
  context.fillRect(sheet.left, sheet.axis, Math.max(0, from - sheet.left), height)
  context.fillRect(until, sheet.axis, Math.max(0, sheet.width - until), height)
  context.globalAlpha = 1
  context.fillStyle = palette.accent
  context.fillRect(Math.round(from), sheet.axis, 1, height)
  context.fillRect(Math.round(until), sheet.axis, 1, height)
}

/** Around the selected task, the time in which clocks may differ and order is not judged. */
export function paintBand(context: CanvasRenderingContext2D, frame: Frame): void {
  const { selected, sheet, palette, scale, model } = frame
  if (selected === -1 || selected >= model.chronology.timed) return
  const time = model.chronology.times[selected]!
  const { clockSkew } = model.outline.policy
  const left = sheet.left + xOf(scale, time - clockSkew)
  const right = sheet.left + xOf(scale, time + clockSkew)
  const bottom = bottomOf(frame)
  context.fillStyle = palette['timeline-band']
  context.fillRect(left, sheet.axis, Math.max(1, right - left), bottom - sheet.axis)
  context.strokeStyle = palette.focus
  context.lineWidth = 1
  context.setLineDash([3, 4])
  context.beginPath()
  for (const x of [left, right]) {
    context.moveTo(Math.round(x) + 0.5, sheet.axis)
    context.lineTo(Math.round(x) + 0.5, bottom)
  }
  context.stroke()
  context.setLineDash([])
  const middle = Math.round(sheet.left + xOf(scale, time)) + 0.5
  context.beginPath()
  context.moveTo(middle, sheet.axis)
  context.lineTo(middle, bottom)
  context.stroke()
}

/** The span being dragged. */
export function paintBrush(context: CanvasRenderingContext2D, frame: Frame): void {
  const { brush, sheet, palette, scale } = frame
  if (!brush) return
  const left = Math.max(sheet.left, sheet.left + xOf(scale, brush.from))
  const right = Math.min(sheet.width, sheet.left + xOf(scale, brush.until))
  context.fillStyle = palette.accent
  context.globalAlpha = 0.14
  context.fillRect(left, 0, right - left, sheet.height)
  context.globalAlpha = 1
  context.fillRect(Math.round(left), 0, 1, sheet.height)
  context.fillRect(Math.round(right) - 1, 0, 1, sheet.height)
}
