import type { Adjacency } from './adjacency.ts'
import type { ProperGraph } from './dummies.ts'
import { type Isotonic, isotonic, isotonicRoom } from './isotonic.ts'
import type { LayerOrder } from './order.ts'
import { placing } from './room.ts'
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
  let widest = 0
  for (let l = 0; l < graph.layers; l++) {
    stack(graph, order, l, size, offset, middle)
    widest = Math.max(widest, order.start[l + 1]! - order.start[l]!)
  }
  const pulling: Pulling = {
    graph,
    order,
    offset,
    middle,
    pools: isotonicRoom(widest),
    strength: new Float64Array(widest),
    wish: new Float64Array(widest),
  }
  for (let round = 0; round < rounds; round++) {
    pullForward(pulling, true, false)
    pullBack(pulling, false, true)
  }
  for (let round = 0; round < finishingRounds; round++) {
    pullForward(pulling, true, true)
    pullBack(pulling, true, true)
  }
  const state = placing(graph, order, size, middle)
  for (let round = 0; round < finishingRounds; round++) {
    straighten(state)
    settle(state)
  }
  straighten(state)
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

/** Coordinates being pulled straight, with arrays that all layers share. */
interface Pulling {
  readonly graph: ProperGraph
  readonly order: LayerOrder
  readonly offset: Float64Array
  readonly middle: Float64Array
  readonly pools: Isotonic
  readonly wish: Float64Array
  readonly strength: Float64Array
}

function pullForward(pulling: Pulling, byBefore: boolean, byAfter: boolean): void {
  for (let l = 0; l < pulling.graph.layers; l++) pullLayer(pulling, l, byBefore, byAfter)
}

function pullBack(pulling: Pulling, byBefore: boolean, byAfter: boolean): void {
  for (let l = pulling.graph.layers - 1; l >= 0; l--) pullLayer(pulling, l, byBefore, byAfter)
}

/** Moves a layer's vertices, in their order and at their distances, to where the edges before or after it are straightest. */
function pullLayer(pulling: Pulling, layer: number, byBefore: boolean, byAfter: boolean): void {
  const { graph, order, offset, middle, wish, strength } = pulling
  const first = order.start[layer]!
  const count = order.start[layer + 1]! - first
  for (let i = 0; i < count; i++) {
    wish[i] = 0
    strength[i] = 0
    const vertex = order.vertex[first + i]!
    if (byBefore) addWishes(pulling, i, vertex, graph.before)
    if (byAfter) addWishes(pulling, i, vertex, graph.after)
    const free = strength[i] === 0
    wish[i] = (free ? middle[vertex]! : wish[i]! / strength[i]!) - offset[vertex]!
    if (free) strength[i] = almostNothing
  }
  isotonic(wish, strength, count, pulling.pools)
  for (let i = 0; i < count; i++) {
    const vertex = order.vertex[first + i]!
    middle[vertex] = wish[i]! + offset[vertex]!
  }
}

const almostNothing = 0.01

/** Edges between dummies want most to be straight: a bend there would be in the middle of nowhere. */
function addWishes(
  { graph, middle, wish, strength }: Pulling,
  i: number,
  vertex: number,
  side: Adjacency,
): void {
  const isTask = vertex < graph.tasks
  for (let j = side.start[vertex]!; j < side.start[vertex + 1]!; j++) {
    const neighbour = side.target[j]!
    const pull = neighbour < graph.tasks ? (isTask ? 1 : 2) : isTask ? 2 : 8
    wish[i]! += pull * middle[neighbour]!
    strength[i]! += pull
  }
}
