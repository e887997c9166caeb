import { whyPath } from '../../state/select.ts'
import { arrow, edgesInSight, type Line, lineOf, linesInSight, trace } from './edge-lines.ts'
import { edgesBeside, edgesBetween, edgesOfKind, isLoud, type TimelineEdgeKind } from './edges.ts'
import type { Frame } from './frame.ts'

/** With more quiet edges than this in sight they have no arrows and blend. */
const mostWithArrows = 400
const mostMoving = 500
/** Blended edges are drawn so many at a time, so that where many pass it gets darker. */
const blended = 48
const faintest = 0.06
/** Edges looked through at a time. */
const lookedThrough = 4096

interface EdgeStyle {
  readonly width: number
  readonly dash: readonly number[]
  readonly head: number
}

const styles: Readonly<Record<TimelineEdgeKind, EdgeStyle>> = {
  untimed: { width: 1, dash: [2, 4], head: 0 },
  normal: { width: 1.25, dash: [], head: 6 },
  'other-workflow': { width: 1.25, dash: [1.5, 4], head: 6 },
  cycle: { width: 4, dash: [], head: 11 },
  late: { width: 3, dash: [], head: 11 },
}

/** The edges in the usual manner: few with arrows, many blended, in steps that can be spread over several frames. */
export function* paintQuietEdges(context: CanvasRenderingContext2D, frame: Frame): Generator<void> {
  paintLacking(context, frame)
  for (const kind of ['untimed', 'normal', 'other-workflow'] as const) {
    const style = styles[kind]
    const edges = edgesInSight(frame, edgesOfKind(frame.model.edges, kind))
    yield
    if (edges.length > mostWithArrows) {
      yield* paintBlended(context, frame, edges, style)
      continue
    }
    const lines = edges.map((edge) => lineOf(frame, edge))
    context.globalAlpha = kind === 'untimed' ? 0.6 : 0.85
    paintLines(context, lines, style, frame.palette.edge, style.head > 0 ? frame.radius + 1.5 : 0)
    context.globalAlpha = 1
  }
}

/** The edges that break a rule of order, over everything that is well. */
export function paintLoudEdges(context: CanvasRenderingContext2D, frame: Frame): void {
  const { palette, model, radius } = frame
  for (const kind of ['cycle', 'late'] as const) {
    const lines = linesInSight(frame, edgesOfKind(model.edges, kind))
    paintLines(context, lines, styles[kind], palette.failed, radius + 1.5)
    if (kind === 'cycle') paintLines(context, lines, { width: 1.5, dash: [], head: 0 }, palette.surface, 0)
  }
}

function paintLines(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  { width, dash, head }: EdgeStyle,
  colour: string,
  radius: number,
): void {
  if (lines.length === 0) return
  const path = new Path2D()
  const heads = new Path2D()
  for (const line of lines) {
    const end = trace(path, line, radius)
    if (head > 0) arrow(heads, end, head)
  }
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = width
  context.setLineDash([...dash])
  context.stroke(path)
  context.setLineDash([])
  context.fill(heads)
}

/** While the view moves, a sample of the edges stands for all. */
function* paintBlended(
  context: CanvasRenderingContext2D,
  frame: Frame,
  edges: readonly number[],
  { dash }: EdgeStyle,
): Generator<void> {
  const every = frame.moving ? Math.ceil(edges.length / mostMoving) : 1
  const strength = Math.max(faintest, Math.min(0.5, mostWithArrows / edges.length))
  const drawn = yield* thinned(frame, edges, every)
  for (let first = 0; first < drawn.length; first += blended) {
    context.strokeStyle = frame.palette.edge
    context.lineWidth = 1
    context.globalAlpha = Math.min(0.5, strength * Math.sqrt(every))
    context.setLineDash([...dash])
    context.beginPath()
    for (const { ax, ay, bx, by } of drawn.slice(first, first + blended)) {
      context.moveTo(ax, ay)
      context.lineTo(bx, by)
    }
    context.stroke()
    context.setLineDash([])
    context.globalAlpha = 1
    yield
  }
}

/** Every so many of the edges; of those that begin and end within a few pixels of each other, one. */
function* thinned(frame: Frame, edges: readonly number[], every: number): Generator<void, readonly Line[]> {
  const seen = new Set<number>()
  const found: Line[] = []
  for (let at = 0, looked = 1; at < edges.length; at += every, looked++) {
    if (looked % lookedThrough === 0) yield
    const line = lineOf(frame, edges[at]!)
    const key =
      (((line.ax >> 2) & 2047) * 2048 + ((line.bx >> 2) & 2047)) * 4_194_304 +
      ((line.ay >> 2) & 2047) * 2048 +
      ((line.by >> 2) & 2047)
    if (seen.has(key)) continue
    seen.add(key)
    found.push(line)
  }
  return found
}

/** A dashed stub that ends in nothing, for a predecessor that nobody claims. */
function paintLacking(context: CanvasRenderingContext2D, frame: Frame): void {
  const { palette, sheet } = frame
  const radius = frame.radius
  const stubs = new Path2D()
  const ends = new Path2D()
  for (const place of frame.model.edges.lacking) {
    const x = frame.xs[place]!
    const y = frame.ys[place]!
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

/** The selected task's own edges, and the path to the task that its inherited verdict comes from. */
export function paintNear(context: CanvasRenderingContext2D, frame: Frame): void {
  const { model, palette, selected } = frame
  const { tasks, placeOf } = model.chronology
  const task = tasks[selected]
  if (task === undefined) return
  const path = whyPath(model.outline, task).map((step) => placeOf[step] ?? -1)
  const onPath = path
    .slice(1)
    .flatMap((predecessor, i) => (path[i] === -1 ? [] : edgesBetween(model.edges, predecessor, path[i]!)))
  paintEdgesOf(context, frame, selected, palette.focus, 2)
  paintQuiet(context, frame, onPath, palette.inherited, 2.5)
}

/** The edges of one place. */
export function paintEdgesOf(
  context: CanvasRenderingContext2D,
  frame: Frame,
  place: number,
  colour: string,
  width: number,
): void {
  if (place !== -1) paintQuiet(context, frame, edgesBeside(frame.model.edges, place), colour, width)
}

/** Those of some edges that break no rule of order. */
function paintQuiet(
  context: CanvasRenderingContext2D,
  frame: Frame,
  edges: readonly number[],
  colour: string,
  width: number,
): void {
  const quiet = edges.filter((edge) => !isLoud(frame.model.edges, edge))
  paintLines(context, linesInSight(frame, quiet), { width, dash: [], head: 8 }, colour, frame.radius + 2)
}
