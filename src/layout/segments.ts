import type { Layout, LayoutGraph } from './layout.ts'

export interface Segment {
  readonly edge: number
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
}

/** Straight pieces of routes in columns, each from left to right. */
export interface Segments {
  readonly count: number
  readonly edge: Int32Array
  readonly x1: Float64Array
  readonly y1: Float64Array
  readonly x2: Float64Array
  readonly y2: Float64Array
}

/** Segments by their left ends. */
export function segmentsOf(found: readonly Segment[]): Segments {
  const sorted = found.toSorted((a, b) => Math.min(a.ax, a.bx) - Math.min(b.ax, b.bx))
  const turned = (s: Segment): boolean => s.ax > s.bx
  return {
    count: sorted.length,
    edge: Int32Array.from(sorted, (s) => s.edge),
    x1: Float64Array.from(sorted, (s) => (turned(s) ? s.bx : s.ax)),
    y1: Float64Array.from(sorted, (s) => (turned(s) ? s.by : s.ay)),
    x2: Float64Array.from(sorted, (s) => (turned(s) ? s.ax : s.bx)),
    y2: Float64Array.from(sorted, (s) => (turned(s) ? s.ay : s.by)),
  }
}

/** Every straight piece of every route. */
export function drawnSegments({ routeStart, routeX, routeY }: Layout): Segment[] {
  const found: Segment[] = []
  for (let edge = 0; edge + 1 < routeStart.length; edge++) {
    for (let p = routeStart[edge]!; p + 1 < routeStart[edge + 1]!; p++) {
      found.push({ edge, ax: routeX[p]!, ay: routeY[p]!, bx: routeX[p + 1]!, by: routeY[p + 1]! })
    }
  }
  return found
}

/** What is left of each route beneath its own two cards: from the card's border to its middle. */
export function hiddenSegments(graph: LayoutGraph, layout: Layout): Segment[] {
  const found: Segment[] = []
  const add = (edge: number, box: number, point: number): void => {
    const bx = layout.x[box]! + graph.width[box]! / 2
    const by = layout.y[box]! + graph.height[box]! / 2
    found.push({ edge, ax: layout.routeX[point]!, ay: layout.routeY[point]!, bx, by })
  }
  for (let edge = 0; edge < graph.from.length; edge++) {
    add(edge, graph.from[edge]!, layout.routeStart[edge]!)
    add(edge, graph.to[edge]!, layout.routeStart[edge + 1]! - 1)
  }
  return found
}
