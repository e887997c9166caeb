import type { Adjacency } from './adjacency.ts'
import type { ProperGraph } from './dummies.ts'
import { type LayerOrder, moveWithinLayer } from './order.ts'

/** Work that may still be spent, counted in comparisons rather than in time so that the outcome is always the same. */
export interface Effort {
  left: number
}

/**
 * Takes every vertex in turn to the place in its layer, at most `reach` places away, where its edges cross least (sifting).
 * Returns how many crossings that saved.
 */
export function siftAll(
  graph: ProperGraph,
  order: LayerOrder,
  reach: number,
  forward: boolean,
  effort: Effort,
): number {
  const before = new Int32Array(graph.before.target.length)
  const after = new Int32Array(graph.after.target.length)
  let saved = 0
  for (let i = 0; i < graph.layers && effort.left > 0; i++) {
    const layer = forward ? i : graph.layers - 1 - i
    saved += siftLayer(graph, order, layer, reach, before, after, effort)
  }
  return saved
}

function siftLayer(
  graph: ProperGraph,
  order: LayerOrder,
  layer: number,
  reach: number,
  before: Int32Array,
  after: Int32Array,
  effort: Effort,
): number {
  const first = order.start[layer]!
  const size = order.start[layer + 1]! - first
  const vertices = order.vertex.slice(first, first + size)
  for (const vertex of vertices) {
    writePositions(graph.before, vertex, order, before)
    writePositions(graph.after, vertex, order, after)
  }
  const gainOfPassing = (left: number, right: number): number =>
    excess(graph.before.start, before, left, right) + excess(graph.after.start, after, left, right)

  let saved = 0
  for (const vertex of vertices) {
    const home = order.position[vertex]!
    let best = 0
    let bestPlace = home
    let gain = 0
    for (let place = home - 1; place >= Math.max(0, home - reach); place--) {
      gain += gainOfPassing(order.vertex[first + place]!, vertex)
      if (gain <= best) continue
      best = gain
      bestPlace = place
    }
    gain = 0
    for (let place = home + 1; place <= Math.min(size - 1, home + reach); place++) {
      gain += gainOfPassing(vertex, order.vertex[first + place]!)
      if (gain <= best) continue
      best = gain
      bestPlace = place
    }
    effort.left -= 2 * Math.min(reach, size)
    if (bestPlace === home) continue
    moveWithinLayer(order, layer, home, bestPlace)
    saved += best
  }
  return saved
}

/** Writes the positions of a vertex's neighbours, ascending. */
function writePositions(
  adjacency: Adjacency,
  vertex: number,
  order: LayerOrder,
  positions: Int32Array,
): void {
  const from = adjacency.start[vertex]!
  const to = adjacency.start[vertex + 1]!
  for (let i = from; i < to; i++) positions[i] = order.position[adjacency.target[i]!]!
  if (to - from > 24) {
    positions.subarray(from, to).sort()
    return
  }
  for (let i = from + 1; i < to; i++) {
    const position = positions[i]!
    let slot = i
    while (slot > from && positions[slot - 1]! > position) {
      positions[slot] = positions[slot - 1]!
      slot--
    }
    positions[slot] = position
  }
}

/** Crossings of the edges of `left` with those of `right` as they stand, less those there would be if the two changed places. */
function excess(start: Int32Array, positions: Int32Array, left: number, right: number): number {
  const leftStart = start[left]!
  const leftEnd = start[left + 1]!
  const rightStart = start[right]!
  const rightEnd = start[right + 1]!
  let difference = 0
  let below = rightStart
  let notAbove = rightStart
  for (let i = leftStart; i < leftEnd; i++) {
    const position = positions[i]!
    while (below < rightEnd && positions[below]! < position) below++
    while (notAbove < rightEnd && positions[notAbove]! <= position) notAbove++
    difference += below - rightStart - (rightEnd - notAbove)
  }
  return difference
}
