import { duration } from '../../checks/phrase.ts'
import { isArc, type Line, rise } from './edge-lines.ts'
import { edgesOfKind } from './edges.ts'
import type { Frame } from './frame.ts'
import { freeHeight } from './free-height.ts'
import { xOf } from './scale.ts'
import { text } from './text.ts'

const mostTolerances = 40
/** How far along a fan its words may stand, the best place first. */
const shares = [0.62, 0.5, 0.74, 0.4, 0.84, 0.3] as const

/** Below each late edge, the fan of slopes that the clock skew would have allowed: the edge leaves it to the left. */
export function paintTolerances(context: CanvasRenderingContext2D, frame: Frame): void {
  const { model, palette, scale, sheet } = frame
  const { from, to } = model.edges
  const { times, timed } = model.chronology
  const { clockSkew } = model.outline.policy
  let drawn = 0
  for (const edge of edgesOfKind(model.edges, 'late')) {
    if (drawn === mostTolerances) return
    const predecessor = from[edge]!
    if (predecessor >= timed || to[edge]! >= timed) continue
    const x = frame.xs[predecessor]!
    const y = frame.ys[predecessor]!
    const end = frame.ys[to[edge]!]!
    const earliest = sheet.left + xOf(scale, times[predecessor]! - clockSkew)
    if (earliest > sheet.width || x < sheet.left) continue
    drawn++
    const flat = Math.abs(end - y) < 1
    context.beginPath()
    context.moveTo(x, y - (flat ? 7 : 0))
    context.lineTo(earliest, flat ? y - 7 : end)
    context.lineTo(flat ? earliest : x, flat ? y + 7 : end)
    if (flat) context.lineTo(x, y + 7)
    context.closePath()
    context.fillStyle = palette['timeline-band']
    context.fill()
    context.strokeStyle = palette.focus
    context.lineWidth = 1
    context.setLineDash([3, 3])
    context.stroke()
    context.setLineDash([])
    if (flat || x - earliest < 24 || Math.abs(end - y) < 60) continue
    context.font = `11px ${palette.font}`
    context.textAlign = 'left'
    context.textBaseline = 'middle'
    context.fillStyle = palette['text-soft']
    const words = text.tolerated(duration(clockSkew))
    const heights = shares.map((share) => y + (end - y) * share)
    const right = x + 6 + context.measureText(words).width
    context.fillText(words, x + 6, freeHeight(heights, x + 6, right, frame))
  }
}

/** The middle of a line where it is long enough to stay visible, else on its left, away from the words. */
function labelPlace(line: Line, width: number): { x: number; y: number } {
  const { ax, ay, bx, by } = line
  const x = (ax + bx) / 2
  const y = (ay + by) / 2
  const length = Math.hypot(bx - ax, by - ay)
  if (isArc(line)) return { x, y: y - rise(line) }
  if (length > width + 70) return { x, y }
  const across = -Math.abs(by - ay) / length
  const down = (-Math.sign(by - ay) * Math.abs(bx - ax)) / length
  const away = 14 + (width / 2) * Math.abs(across)
  return { x: x + across * away, y: y + down * away }
}

const mostLabels = 60

/** How much too early, on each late edge, where it covers no other such label. */
export function paintLateLabels(context: CanvasRenderingContext2D, frame: Frame): void {
  const { model, palette, sheet } = frame
  const { from, to, edge: ids } = model.edges
  const taken: { left: number; right: number; y: number }[] = []
  context.font = `600 12px ${palette.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const edge of edgesOfKind(model.edges, 'late')) {
    if (taken.length === mostLabels) return
    const ax = frame.xs[from[edge]!]!
    const bx = frame.xs[to[edge]!]!
    const ay = frame.ys[from[edge]!]!
    const by = frame.ys[to[edge]!]!
    const words = text.earlier(duration(model.outline.edgeLate[ids[edge]!] ?? 0))
    const width = context.measureText(words).width + 14
    const line = { ax, ay, bx, by }
    const { x, y } = labelPlace(line, width)
    if (x < sheet.left || x > sheet.width || y < sheet.axis || y > sheet.height) continue
    const left = x - width / 2
    const right = x + width / 2
    if (taken.some((one) => Math.abs(one.y - y) < 22 && left < one.right && one.left < right)) continue
    taken.push({ left, right, y })
    context.beginPath()
    context.roundRect(left, y - 10, width, 20, 10)
    context.fillStyle = palette.failed
    context.fill()
    context.strokeStyle = palette.surface
    context.lineWidth = 1.5
    context.stroke()
    context.fillStyle = palette['on-mark']
    context.fillText(words, x, y + 0.5)
  }
}
