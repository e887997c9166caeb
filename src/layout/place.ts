import type { Adjacency } from './adjacency.ts'
import type { ProperGraph } from './dummies.ts'
import { isotonic } from './isotonic.ts'
import type { LayerOrder } from './order.ts'
import { separation } from './separation.ts'
import { settle, straighten } from './straighten.ts'

const rounds = 4
const finishingRounds = 3

/**
 * The middle of each vertex across the direction, so that vertices of a layer keep their distances and edges run as straight as they can:
 * long edges before short ones. `size` is each task's extent across the direction.
 */
export function placeAcross(graph: ProperGraph, order: LayerOrder, size: Float64Array): Float64Array {
  const middle = new Float64Array(graph.vertices)
  const offset = new Float64Array(graph.vertices)
  for (let l = 0; l < graph.layers; l++) stack(graph, order, l, size, offset, middle)

  const pull = (adjacencies: readonly Adjacency[], forward: boolean): void => {
    for (let i = 0; i < graph.layers; i++) {
      pullLayer(graph, order, forward ? i : graph.layers - 1 - i, adjacencies, offset, middle)
    }
  }
  for (let round = 0; round < rounds; round++) {
    pull([graph.before], true)
    pull([graph.after], false)
  }
  for (let round = 0; round < finishingRounds; round++) {
    pull([graph.before, graph.after], true)
    pull([graph.before, graph.after], false)
  }
  for (let round = 0; round < finishingRounds; round++) {
    straighten(graph, order, size, middle)
    settle(graph, order, size, middle)
  }
  straighten(graph, order, size, middle)
  return middle
}

/** Puts a layer's vertices as close together as they may be, around 0; `offset` keeps where each stands from the first. */
function stack(
  graph: ProperGraph,
  order: LayerOrder,
  layer: number,
  size: Float64Array,
  offset: Float64Array,
  middle: Float64Array,
): void {
  let sum = 0
  for (let place = order.start[layer]! + 1; place < order.start[layer + 1]!; place++) {
    sum += separation(graph, size, order.vertex[place - 1]!, order.vertex[place]!)
    offset[order.vertex[place]!] = sum
  }
  for (let place = order.start[layer]!; place < order.start[layer + 1]!; place++) {
    const vertex = order.vertex[place]!
    middle[vertex] = offset[vertex]! - sum / 2
  }
}

/** How much an edge wants to be straight: most between two dummies, where a bend would be in the middle of nowhere. */
export function straightness(graph: ProperGraph, a: number, b: number): number {
  if (a >= graph.tasks && b >= graph.tasks) return 8
  return a >= graph.tasks || b >= graph.tasks ? 2 : 1
}

/** Moves a layer's vertices, in their order and at their distances, to where the edges to `adjacencies` are straightest. */
function pullLayer(
  graph: ProperGraph,
  order: LayerOrder,
  layer: number,
  adjacencies: readonly Adjacency[],
  offset: Float64Array,
  middle: Float64Array,
): void {
  const first = order.start[layer]!
  const count = order.start[layer + 1]! - first
  const wish = new Float64Array(count)
  const weight = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const vertex = order.vertex[first + i]!
    let total = 0
    let sum = 0
    for (const { start, target } of adjacencies) {
      for (let j = start[vertex]!; j < start[vertex + 1]!; j++) {
        const strength = straightness(graph, vertex, target[j]!)
        total += strength
        sum += strength * middle[target[j]!]!
      }
    }
    wish[i] = (total === 0 ? middle[vertex]! : sum / total) - offset[vertex]!
    weight[i] = total === 0 ? 0.01 : total
  }
  isotonic(wish, weight)
  for (let i = 0; i < count; i++) {
    const vertex = order.vertex[first + i]!
    middle[vertex] = wish[i]! + offset[vertex]!
  }
}
