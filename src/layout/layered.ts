import { arrange } from './arrange.ts'
import { placeColumns } from './columns.ts'
import { laneEdges, splitLongEdges } from './dummies.ts'
import { effortEach, effortFor } from './effort.ts'
import { feedbackEdges } from './feedback.ts'
import { framed } from './frame.ts'
import { assignLayers } from './layers.ts'
import type { Direction, Layout, LayoutGraph } from './layout.ts'
import { placeAcross } from './place.ts'
import { routeEdges } from './routes.ts'

/**
 * The layered picture (after Sugiyama): edges that close a cycle are turned round for the time being, tasks stand in layers,
 * long edges get a dummy in every layer they pass, layers are ordered for few crossings, and edges run along their dummies, past the cards.
 */
export function layered(
  graph: LayoutGraph,
  direction: Direction,
  each: number = effortEach(graph.width.length + graph.from.length),
): Layout {
  const { from, to } = graph
  const tasks = graph.width.length
  const length = direction === 'right' ? graph.width : graph.height
  const size = direction === 'right' ? graph.height : graph.width
  const feedback = feedbackEdges(tasks, from, to)
  const edge = Int32Array.from(from.keys()).filter((e) => from[e] !== to[e])
  const low = edge.map((e) => (feedback[e] === 1 ? to[e]! : from[e]!))
  const high = edge.map((e) => (feedback[e] === 1 ? from[e]! : to[e]!))

  const layer = assignLayers(tasks, low, high)
  const inLane = laneEdges(layer, low, high)
  const proper = splitLongEdges(layer, low, high, inLane)
  const order = arrange(proper, effortFor(proper.vertices + proper.after.target.length, each))
  const middle = placeAcross(proper, order, size)
  const columns = placeColumns(proper, length, middle)
  const along = new Float64Array(tasks)
  const across = new Float64Array(tasks)
  for (let task = 0; task < tasks; task++) {
    const l = layer[task]!
    along[task] = (columns.low[l]! + columns.high[l]! - length[task]!) / 2
    across[task] = middle[task]! - size[task]! / 2
  }
  const routes = routeEdges({
    proper,
    from,
    edge,
    low,
    high,
    inLane,
    backward: feedback,
    middle,
    columns,
    along,
    length,
    size,
  })
  return framed({ graph, direction, along, across, routes, backward: feedback })
}
