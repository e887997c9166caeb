import type { Layout, LayoutGraph } from './layout.ts'

/** How good a picture is; less is better in each. */
export interface Quality {
  /** Edges that run through a card that is neither of their ends. */
  readonly throughBoxes: number
  /** Pairs of route segments that cross. */
  readonly crossings: number
  /** Length of all routes in pixels. */
  readonly length: number
}

/** Straight pieces of all routes with their bounds. */
interface Segments {
  readonly count: number
  readonly edge: Int32Array
  readonly x1: Float64Array
  readonly y1: Float64Array
  readonly x2: Float64Array
  readonly y2: Float64Array
}

/** A box counts as run through where an edge comes further in than this. */
const tolerance = 1

/** Measures a picture as it is drawn, whoever laid it out. */
export function measure(graph: LayoutGraph, layout: Layout): Quality {
  const segments = segmentsOf(layout)
  let length = 0
  for (let s = 0; s < segments.count; s++) {
    length += Math.hypot(segments.x2[s]! - segments.x1[s]!, segments.y2[s]! - segments.y1[s]!)
  }
  return {
    throughBoxes: edgesThroughBoxes(graph, layout, segments),
    crossings: crossingsOf(segments),
    length,
  }
}

/** The better of two pictures has fewer edges through cards, then fewer crossings, then shorter edges. */
export function isBetter(a: Quality, b: Quality): boolean {
  return a.throughBoxes - b.throughBoxes || a.crossings - b.crossings || a.length - b.length
    ? (a.throughBoxes - b.throughBoxes || a.crossings - b.crossings || a.length - b.length) < 0
    : false
}

/** Segments from left to right. */
function segmentsOf({ routeStart, routeX, routeY }: Layout): Segments {
  const edges = routeStart.length - 1
  const found: number[] = []
  const edgeOf: number[] = []
  for (let e = 0; e < edges; e++) {
    for (let p = routeStart[e]!; p + 1 < routeStart[e + 1]!; p++) {
      found.push(p)
      edgeOf.push(e)
    }
  }
  const leftOf = (p: number): number => Math.min(routeX[p]!, routeX[p + 1]!)
  const sorted = found.map((_, i) => i).sort((a, b) => leftOf(found[a]!) - leftOf(found[b]!))
  const start = sorted.map((i) => (routeX[found[i]!]! <= routeX[found[i]! + 1]! ? found[i]! : found[i]! + 1))
  const end = sorted.map((i, s) => 2 * found[i]! + 1 - start[s]!)
  return {
    count: sorted.length,
    edge: Int32Array.from(sorted, (i) => edgeOf[i]!),
    x1: Float64Array.from(start, (p) => routeX[p]!),
    y1: Float64Array.from(start, (p) => routeY[p]!),
    x2: Float64Array.from(end, (p) => routeX[p]!),
    y2: Float64Array.from(end, (p) => routeY[p]!),
  }
}

/** Sweeps from left to right; only segments that overlap in x and y are looked at. */
function crossingsOf({ count, edge, x1, y1, x2, y2 }: Segments): number {
  const active: number[] = []
  let crossings = 0
  for (let s = 0; s < count; s++) {
    const left = x1[s]!
    const top = Math.min(y1[s]!, y2[s]!)
    const bottom = Math.max(y1[s]!, y2[s]!)
    let kept = 0
    for (let i = 0; i < active.length; i++) {
      const t = active[i]!
      if (x2[t]! < left) continue
      active[kept++] = t
      if (edge[t] === edge[s] || Math.max(y1[t]!, y2[t]!) < top || Math.min(y1[t]!, y2[t]!) > bottom) continue
      const a = side(x1[s]!, y1[s]!, x2[s]!, y2[s]!, x1[t]!, y1[t]!)
      const b = side(x1[s]!, y1[s]!, x2[s]!, y2[s]!, x2[t]!, y2[t]!)
      if (a * b >= 0) continue
      const c = side(x1[t]!, y1[t]!, x2[t]!, y2[t]!, x1[s]!, y1[s]!)
      const d = side(x1[t]!, y1[t]!, x2[t]!, y2[t]!, x2[s]!, y2[s]!)
      if (c * d < 0) crossings++
    }
    active.length = kept
    active.push(s)
  }
  return crossings
}

/** On which side of the line from (ax, ay) to (bx, by) a point lies: −1, 0 (within rounding) or 1. */
function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const area = (bx - ax) * (py - ay) - (by - ay) * (px - ax)
  return Math.abs(area) < 1e-6 ? 0 : Math.sign(area)
}

function edgesThroughBoxes(graph: LayoutGraph, layout: Layout, segments: Segments): number {
  const boxes = Array.from(layout.x.keys()).sort((a, b) => layout.x[a]! - layout.x[b]!)
  const through = new Uint8Array(graph.from.length)
  const active: number[] = []
  const right = (box: number): number => layout.x[box]! + graph.width[box]! - tolerance
  let widest = 0
  for (const w of graph.width) widest = Math.max(widest, w)
  const lefts = Float64Array.from(boxes, (box) => layout.x[box]!)
  let count = 0
  for (let s = 0; s < segments.count; s++) {
    const edge = segments.edge[s]!
    if (through[edge] === 1) continue
    const low = lowerBound(lefts, segments.x1[s]! - widest)
    for (let i = low; i < boxes.length && lefts[i]! < segments.x2[s]!; i++) {
      const box = boxes[i]!
      if (box === graph.from[edge] || box === graph.to[edge]) continue
      if (
        !cuts(
          segments,
          s,
          layout.x[box]! + tolerance,
          layout.y[box]! + tolerance,
          right(box),
          layout.y[box]! + graph.height[box]! - tolerance,
        )
      )
        continue
      through[edge] = 1
      count++
      break
    }
  }
  void active
  return count
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a segment comes inside a rectangle. */
function cuts(
  segments: Segments,
  s: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  const x1 = segments.x1[s]!
  const x2 = segments.x2[s]!
  const y1 = segments.y1[s]!
  const y2 = segments.y2[s]!
  if (x2 <= left || x1 >= right || Math.max(y1, y2) <= top || Math.min(y1, y2) >= bottom) return false
  if (x1 === x2) return true
  const slope = (y2 - y1) / (x2 - x1)
  const atLeft = y1 + slope * (Math.max(x1, left) - x1)
  const atRight = y1 + slope * (Math.min(x2, right) - x1)
  return Math.max(atLeft, atRight) > top && Math.min(atLeft, atRight) < bottom
}
