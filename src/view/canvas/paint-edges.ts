import { type EdgeKind, edgeKinds } from '../graph/edge-kind.ts'
import { isLinked, weightOf } from '../graph/edge-name.ts'
import { drawArrow, drawLinked, drawRoute, drawStraightRoute } from '../graph/route-path.ts'
import type { Drawing } from './drawing.ts'
import { wordsFrom } from './looks.ts'

const batch = 150
/** Below this zoom a rounded turn is no more than a pixel or two. */
const straightBelow = 0.22
const arrowsFrom = 0.18

/** Draws the given edges that are of one kind, pausing now and then. Widths are at least a screen pixel. */
export function* paintEdges(
  { context, model, palette, zoom }: Drawing,
  edges: readonly number[],
  kind: EdgeKind,
): Generator<void> {
  const wanted = edgeKinds.indexOf(kind)
  const byWeight = new Map<number, number[]>()
  for (const edge of edges) {
    if (model.kinds[edge] !== wanted) continue
    const weight = weightOf(model, edge)
    const known = byWeight.get(weight)
    if (known) known.push(edge)
    else byWeight.set(weight, [edge])
  }
  const layout = model.picture.layout
  const draw = zoom < straightBelow ? drawStraightRoute : drawRoute
  const loud = kind === 'late' || kind === 'cycle'
  const colour = loud ? palette.failed : kind === 'missing' ? palette.ghost : palette.edge
  for (const [weight, some] of byWeight)
    for (let at = 0; at < some.length; at += batch) {
      const path = new Path2D()
      const heads = new Path2D()
      const links = new Path2D()
      for (const edge of some.slice(at, at + batch)) {
        draw(path, layout, edge)
        if (zoom >= arrowsFrom || loud) drawArrow(heads, layout, edge)
        if (zoom >= wordsFrom && isLinked(model, edge)) drawLinked(links, layout, edge)
      }
      context.strokeStyle = colour
      context.fillStyle = colour
      context.lineCap = kind === 'other-workflow' ? 'round' : 'butt'
      context.setLineDash(dashes[kind].map((length) => Math.max(length, length / 2 / zoom)))
      context.lineWidth = Math.max(widths[kind], leastWidths[kind] / zoom) + weight
      context.stroke(path)
      context.setLineDash([])
      context.lineCap = 'butt'
      if (kind === 'cycle') {
        context.strokeStyle = palette.canvas
        context.lineWidth = Math.max(2, 1 / zoom)
        context.stroke(path)
      }
      context.fill(heads)
      if (loud) strokeHeads(context, heads, colour)
      context.fillStyle = palette.canvas
      context.strokeStyle = palette.edge
      context.lineWidth = 1.4
      context.fill(links)
      context.stroke(links)
      yield
    }
}

/** Arrows as heavy as their lines. */
function strokeHeads(context: CanvasRenderingContext2D, heads: Path2D, colour: string): void {
  context.strokeStyle = colour
  context.lineWidth = 3
  context.lineJoin = 'round'
  context.stroke(heads)
  context.lineJoin = 'miter'
}

const widths: Readonly<Record<EdgeKind, number>> = {
  normal: 1.5,
  'other-workflow': 2,
  missing: 1.5,
  late: 3,
  cycle: 5,
}
/** In screen pixels. */
const leastWidths: Readonly<Record<EdgeKind, number>> = {
  normal: 1,
  'other-workflow': 1,
  missing: 1,
  late: 2,
  cycle: 3,
}
const dashes: Readonly<Record<EdgeKind, readonly number[]>> = {
  normal: [],
  'other-workflow': [1.5, 5],
  missing: [6, 5],
  late: [],
  cycle: [],
}
