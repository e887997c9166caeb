import { partitionPoint } from '../base/partition-point.ts'
import type { Layout, LayoutGraph } from './layout.ts'
import type { Segments } from './segments.ts'

/** A box counts as run through where an edge comes further in than this. */
const tolerance = 1

/** Boxes that begin in one upright strip of the picture, from top to bottom. */
interface Strip {
  readonly boxes: readonly number[]
  readonly left: number
  readonly right: number
  readonly tallest: number
}

/** How many edges run through a box that is neither of their ends. */
export function edgesThroughBoxes(graph: LayoutGraph, layout: Layout, segments: Segments): number {
  const through = new Uint8Array(graph.from.length)
  const stripWidth = graph.width.reduce((most, width) => Math.max(most, width), 1)
  const strips = stripsOf(graph, layout, stripWidth)
  for (let s = 0; s < segments.count; s++) {
    const edge = segments.edge[s]!
    if (through[edge] === 1) continue
    const last = Math.floor(segments.x2[s]! / stripWidth)
    for (let at = Math.floor(segments.x1[s]! / stripWidth) - 1; at <= last && through[edge] === 0; at++) {
      const strip = strips.get(at)
      if (strip !== undefined && hitsStrip(graph, layout, segments, s, strip)) through[edge] = 1
    }
  }
  return through.reduce((sum, one) => sum + one, 0)
}

function stripsOf(graph: LayoutGraph, layout: Layout, stripWidth: number): Map<number, Strip> {
  const members = new Map<number, number[]>()
  for (const [box, x] of layout.x.entries()) {
    const at = Math.floor(x / stripWidth)
    const known = members.get(at)
    if (known === undefined) members.set(at, [box])
    else known.push(box)
  }
  const strips = new Map<number, Strip>()
  for (const [at, boxes] of members) {
    boxes.sort((a, b) => layout.y[a]! - layout.y[b]!)
    strips.set(at, {
      boxes,
      left: boxes.reduce((least, box) => Math.min(least, layout.x[box]!), Number.POSITIVE_INFINITY),
      right: boxes.reduce((most, box) => Math.max(most, layout.x[box]! + graph.width[box]!), 0),
      tallest: boxes.reduce((most, box) => Math.max(most, graph.height[box]!), 0),
    })
  }
  return strips
}

function hitsStrip(graph: LayoutGraph, layout: Layout, segments: Segments, s: number, strip: Strip): boolean {
  const clipped = heightsWithin(segments, s, strip.left + tolerance, strip.right - tolerance)
  if (clipped === undefined) return false
  const edge = segments.edge[s]!
  const { boxes } = strip
  for (let i = firstFrom(boxes, layout.y, clipped.top - strip.tallest); i < boxes.length; i++) {
    const box = boxes[i]!
    if (layout.y[box]! >= clipped.bottom) return false
    if (box === graph.from[edge] || box === graph.to[edge]) continue
    const left = layout.x[box]! + tolerance
    const right = layout.x[box]! + graph.width[box]! - tolerance
    const inside = heightsWithin(segments, s, left, right)
    if (inside === undefined) continue
    const top = layout.y[box]! + tolerance
    const bottom = layout.y[box]! + graph.height[box]! - tolerance
    if (inside.bottom > top && inside.top < bottom) return true
  }
  return false
}

/** Between which heights a segment runs from `left` to `right`, if it comes there. */
function heightsWithin(
  { x1, y1, x2, y2 }: Segments,
  s: number,
  left: number,
  right: number,
): { top: number; bottom: number } | undefined {
  if (x2[s]! <= left || x1[s]! >= right) return undefined
  const run = x2[s]! - x1[s]!
  const slope = run === 0 ? 0 : (y2[s]! - y1[s]!) / run
  const a = run === 0 ? y1[s]! : y1[s]! + slope * (Math.max(x1[s]!, left) - x1[s]!)
  const b = run === 0 ? y2[s]! : y1[s]! + slope * (Math.min(x2[s]!, right) - x1[s]!)
  return { top: Math.min(a, b), bottom: Math.max(a, b) }
}

/** The first of the boxes, sorted by top, whose top is at least `top`. */
function firstFrom(boxes: readonly number[], tops: Float64Array, top: number): number {
  return partitionPoint(boxes.length, (at) => tops[boxes[at]!]! < top)
}
