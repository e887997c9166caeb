import {
  type EdgeConfig,
  Graph,
  type GraphLabel,
  type NodeLabel,
  type Point,
  layout as runDagre,
} from '@dagrejs/dagre'
import { framed } from './frame.ts'
import type { Direction, Layout, LayoutGraph } from './layout.ts'
import { routeWriter } from './route.ts'
import { spacing } from './spacing.ts'

/**
 * dagre is asked about no larger a graph, and about no more boxes in one picture: it takes most of a millisecond for a box,
 * grows faster than linearly and overflows the stack on long chains.
 */
export const dagreLimit = { boxes: 40, edges: 80, boxesOfAll: 200 } as const

/** dagre's picture with its own edge points, or undefined where it fails or is not fit to be used: its self-loops end beside their card. */
export function dagre(graph: LayoutGraph, direction: Direction): Layout | undefined {
  if (graph.from.some((box, e) => box === graph.to[e])) return undefined
  try {
    return read(graph, direction, run(graph, direction))
  } catch {
    return undefined
  }
}

type DagreGraph = ReturnType<typeof run>

function run(graph: LayoutGraph, direction: Direction) {
  const drawn = new Graph<GraphLabel, NodeLabel, EdgeConfig & { points?: Point[] }>({ multigraph: true })
  drawn.setGraph({
    rankdir: direction === 'right' ? 'LR' : 'TB',
    ranker: 'tight-tree',
    ranksep: spacing.layers,
    nodesep: spacing.cards,
    edgesep: spacing.edges,
  })
  drawn.setDefaultEdgeLabel(() => ({}))
  for (let box = 0; box < graph.width.length; box++) {
    drawn.setNode(String(box), { width: graph.width[box]!, height: graph.height[box]! })
  }
  for (let e = 0; e < graph.from.length; e++)
    drawn.setEdge(String(graph.from[e]!), String(graph.to[e]!), {}, String(e))
  runDagre(drawn)
  return drawn
}

/** dagre gives middles; its points run from border to border already. */
function read(graph: LayoutGraph, direction: Direction, drawn: DagreGraph): Layout | undefined {
  const boxes = graph.width.length
  const right = direction === 'right'
  const along = new Float64Array(boxes)
  const across = new Float64Array(boxes)
  for (let box = 0; box < boxes; box++) {
    const { x, y } = drawn.node(String(box))
    const left = (x ?? Number.NaN) - graph.width[box]! / 2
    const top = (y ?? Number.NaN) - graph.height[box]! / 2
    along[box] = right ? left : top
    across[box] = right ? top : left
  }
  const writer = routeWriter(graph.from.length)
  const backward = new Uint8Array(graph.from.length)
  for (let e = 0; e < graph.from.length; e++) {
    const from = graph.from[e]!
    const to = graph.to[e]!
    const { points = [] } = drawn.edge(String(from), String(to), String(e))
    for (const { x, y } of points) writer.to(right ? x : y, right ? y : x)
    writer.end(false)
    backward[e] = along[to]! <= along[from]! ? 1 : 0
  }
  const layout = framed({ graph, direction, along, across, routes: writer.finish(), backward })
  return isUsable(layout) ? layout : undefined
}

function isUsable({ x, y, routeStart, routeX, routeY }: Layout): boolean {
  if (![x, y, routeX, routeY].every((values) => values.every(Number.isFinite))) return false
  return routeStart.every((start, e) => e === 0 || start - routeStart[e - 1]! >= 2)
}
