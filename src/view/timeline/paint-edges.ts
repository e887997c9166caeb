import { whyPath } from '../../state/select.ts'
import { duration } from '../graph/duration.ts'
import { type TimelineEdgeKind, timelineEdgeKinds } from './edges.ts'
import { type Frame, markRadius, pointX, pointY } from './frame.ts'
import { lateness } from './lateness.ts'
import { xOf } from './scale.ts'
import { text } from './text.ts'

/** With more quiet edges than this in sight they are drawn without arrows, and left out while the view moves. */
const mostWithArrows = 400
const mostMoving = 1500
/** With more than this they blend into one grey: each pair of pixels is joined once. */
const mostExact = 3000

interface Line {
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
}

/** The edges of one kind that may be in sight, on the canvas. */
function linesInSight(frame: Frame, wanted: (edge: number) => boolean): readonly Line[] {
  const { sheet, model } = frame
  const { from, to, kind } = model.edges
  const leftmost = sheet.left - model.arrangement.gutter
  const found: Line[] = []
  for (let edge = 0; edge < kind.length; edge++) {
    if (!wanted(edge)) continue
    const ay = pointY(frame, from[edge]!)
    const by = pointY(frame, to[edge]!)
    if ((ay < sheet.axis && by < sheet.axis) || (ay > sheet.height && by > sheet.height)) continue
    const ax = pointX(frame, from[edge]!)
    const bx = pointX(frame, to[edge]!)
    if ((ax < leftmost && bx < leftmost) || (ax > sheet.width && bx > sheet.width)) continue
    found.push({ ax, ay, bx, by })
  }
  return found
}

/** How far the arc between two places of one sub-row rises above it. */
const rise = (line: Line) => Math.min(18, 5 + Math.abs(line.bx - line.ax) * 0.06)
const isArc = (line: Line) => Math.abs(line.by - line.ay) < 1

/** Adds a line from mark to mark: straight, so that its slope can be trusted, or an arc over what stands between on one sub-row. */
function trace(path: Path2D, line: Line, radius: number): { x: number; y: number; angle: number } {
  const { ax, ay, bx, by } = line
  if (isArc(line)) {
    const side = Math.sign(bx - ax) || 1
    const top = ay - rise(line)
    const startX = ax + side * radius * 0.7
    const endX = bx - side * radius * 0.9
    const y = ay - radius * 0.7
    path.moveTo(startX, y)
    path.quadraticCurveTo((ax + bx) / 2, 2 * top - ay, endX, y)
    return { x: endX, y, angle: Math.atan2(y - (2 * top - ay), endX - (ax + bx) / 2) }
  }
  const angle = Math.atan2(by - ay, bx - ax)
  const x = bx - Math.cos(angle) * radius
  const y = by - Math.sin(angle) * radius
  path.moveTo(ax + Math.cos(angle) * radius, ay + Math.sin(angle) * radius)
  path.lineTo(x, y)
  return { x, y, angle }
}

function arrow(path: Path2D, { x, y, angle }: { x: number; y: number; angle: number }, size: number): void {
  path.moveTo(x + Math.cos(angle) * 1.5, y + Math.sin(angle) * 1.5)
  for (const turn of [2.7, -2.7])
    path.lineTo(x + Math.cos(angle + turn) * size, y + Math.sin(angle + turn) * size)
  path.closePath()
}

export function paintEdges(
  context: CanvasRenderingContext2D,
  frame: Frame,
  kinds: readonly TimelineEdgeKind[],
): void {
  const { palette, model } = frame
  const radius = markRadius(frame) + 1.5
  for (const kind of kinds) {
    const wanted = timelineEdgeKinds.indexOf(kind)
    const loud = kind === 'late' || kind === 'cycle'
    let lines = linesInSight(frame, (edge) => model.edges.kind[edge] === wanted)
    if (lines.length === 0 || (!loud && frame.moving && lines.length > mostMoving)) continue
    const crowd = lines.length > mostExact
    if (crowd && !loud) lines = thinned(lines)
    const path = new Path2D()
    const heads = new Path2D()
    const withArrows = loud || lines.length <= mostWithArrows
    for (const line of lines) {
      const end = trace(path, line, withArrows ? radius : 0)
      if (withArrows) arrow(heads, end, loud ? 11 : 6)
    }
    context.strokeStyle = loud ? palette.failed : palette.edge
    context.fillStyle = loud ? palette.failed : palette.edge
    context.lineWidth = kind === 'late' ? 3 : kind === 'cycle' ? 4 : 1.25
    context.setLineDash(kind === 'other-workflow' ? [1.5, 4] : [])
    context.globalAlpha = loud ? 1 : crowd ? 0.22 : lines.length > mostWithArrows ? 0.5 : 0.85
    context.stroke(path)
    if (kind === 'cycle') {
      context.strokeStyle = palette.surface
      context.lineWidth = 1.5
      context.stroke(path)
    }
    context.setLineDash([])
    context.fill(heads)
    context.globalAlpha = 1
  }
  if (kinds.includes('normal')) paintLacking(context, frame)
}

/** Lines that begin and end within two pixels of each other, once. */
function thinned(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<number>()
  return lines.filter(({ ax, ay, bx, by }) => {
    const key =
      (((ax >> 2) & 2047) * 2048 + ((bx >> 2) & 2047)) * 4_194_304 +
      ((ay >> 2) & 2047) * 2048 +
      ((by >> 2) & 2047)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** A dashed stub that ends in nothing, for a predecessor that nobody claims. */
function paintLacking(context: CanvasRenderingContext2D, frame: Frame): void {
  const { palette, sheet } = frame
  const radius = markRadius(frame)
  const stubs = new Path2D()
  const ends = new Path2D()
  for (const place of frame.model.edges.lacking) {
    const x = pointX(frame, place)
    const y = pointY(frame, place)
    if (x < sheet.left - 40 || x > sheet.width + 40 || y < 0 || y > sheet.height + 20) continue
    stubs.moveTo(x - radius - 1, y)
    stubs.lineTo(x - radius - 16, y)
    ends.moveTo(x - radius - 16, y)
    ends.arc(x - radius - 20, y, 4, 0, 2 * Math.PI)
  }
  context.strokeStyle = palette.ghost
  context.lineWidth = 1.5
  context.setLineDash([3, 3])
  context.stroke(stubs)
  context.setLineDash([2, 2])
  context.stroke(ends)
  context.setLineDash([])
}

const mostTolerances = 40

/** Below each late edge, the fan of slopes that the clock skew would have allowed: the edge leaves it to the left. */
export function paintTolerances(context: CanvasRenderingContext2D, frame: Frame): void {
  const { model, palette, scale, sheet } = frame
  const { from, to, kind } = model.edges
  const late = timelineEdgeKinds.indexOf('late')
  const { times, timed } = model.chronology
  const { clockSkew } = model.outline.policy
  let drawn = 0
  for (let edge = 0; edge < kind.length && drawn < mostTolerances; edge++) {
    const predecessor = from[edge]!
    if (kind[edge] !== late || predecessor >= timed || to[edge]! >= timed) continue
    const x = pointX(frame, predecessor)
    const y = pointY(frame, predecessor)
    const end = pointY(frame, to[edge]!)
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
    context.fillText(text.tolerated(duration(clockSkew)), x + 6, y + (end - y) * 0.62)
  }
}

/** The selected task's own edges, and the path to the task that its inherited verdict comes from. */
export function paintNear(context: CanvasRenderingContext2D, frame: Frame): void {
  const { model, palette, selected, hovered } = frame
  const { from, to, kind } = model.edges
  const quiet = timelineEdgeKinds.indexOf('cycle')
  const { tasks, placeOf } = model.chronology
  const radius = markRadius(frame) + 2
  const task = tasks[selected]
  const path = task === undefined ? [] : whyPath(model.outline, task).map((step) => placeOf[step] ?? -1)
  const nextOnPath = new Map(path.slice(1).map((predecessor, i) => [predecessor, path[i]]))
  const layers = [
    {
      colour: palette['edge-strong'],
      width: 1.75,
      has: (edge: number) => hovered !== -1 && (from[edge] === hovered || to[edge] === hovered),
    },
    {
      colour: palette.focus,
      width: 2,
      has: (edge: number) => selected !== -1 && (from[edge] === selected || to[edge] === selected),
    },
    {
      colour: palette.inherited,
      width: 2.5,
      has: (edge: number) => nextOnPath.get(from[edge]!) === to[edge],
    },
  ]
  for (const { colour, width, has } of layers) {
    const lines = linesInSight(frame, (edge) => kind[edge]! < quiet && has(edge))
    if (lines.length === 0) continue
    const strokes = new Path2D()
    const heads = new Path2D()
    for (const line of lines) arrow(heads, trace(strokes, line, radius), 8)
    context.strokeStyle = colour
    context.fillStyle = colour
    context.lineWidth = width
    context.stroke(strokes)
    context.fill(heads)
  }
}

/** The middle of a line where it is long enough to stay visible, else above it. */
function labelPlace(line: Line, width: number): { x: number; y: number } {
  const { ax, ay, bx, by } = line
  const x = (ax + bx) / 2
  const y = (ay + by) / 2
  const length = Math.hypot(bx - ax, by - ay)
  if (isArc(line)) return { x, y: y - rise(line) }
  if (length > width + 70) return { x, y }
  const up = by > ay === bx > ax ? 1 : -1
  const across = (up * Math.abs(by - ay)) / length
  const above = -Math.abs(bx - ax) / length
  const away = 14 + (width / 2) * Math.abs(across)
  return { x: x + across * away, y: y + above * away }
}

const mostLabels = 60

/** How much too early, on each late edge, where it covers no other such label. */
export function paintLateLabels(context: CanvasRenderingContext2D, frame: Frame): void {
  const { model, palette, sheet } = frame
  const { from, to, kind, edge: ids } = model.edges
  const late = timelineEdgeKinds.indexOf('late')
  const taken: { left: number; right: number; y: number }[] = []
  context.font = `600 12px ${palette.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (let edge = 0; edge < kind.length && taken.length < mostLabels; edge++) {
    if (kind[edge] !== late) continue
    const ax = pointX(frame, from[edge]!)
    const bx = pointX(frame, to[edge]!)
    const ay = pointY(frame, from[edge]!)
    const by = pointY(frame, to[edge]!)
    const words = text.earlier(lateness(model.outline.edgeLate[ids[edge]!] ?? 0))
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
