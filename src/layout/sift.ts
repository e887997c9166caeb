import type { Adjacency } from './adjacency.ts'
import type { ProperGraph } from './dummies.ts'
import type { Effort } from './effort.ts'
import { type LayerOrder, moveWithinLayer } from './order.ts'

/** Arrays that all siftings share: positions of each vertex's neighbours, ascending. */
export interface SiftRoom {
  readonly before: Int32Array
  readonly after: Int32Array
}

export function siftRoom(graph: ProperGraph): SiftRoom {
  return {
    before: new Int32Array(graph.before.target.length),
    after: new Int32Array(graph.after.target.length),
  }
}

/**
 * Takes every vertex that stands between `from` and `to` (exclusive) of a layer to the place, at most `reach` places away,
 * where its edges cross least (sifting). Returns how many crossings that saved.
 */
export function sift(
  graph: ProperGraph,
  order: LayerOrder,
  layer: number,
  from: number,
  to: number,
  reach: number,
  room: SiftRoom,
  effort: Effort,
): number {
  const first = order.start[layer]!
  const size = order.start[layer + 1]! - first
  const knownFrom = Math.max(0, from - reach)
  const knownTo = Math.min(size, to + reach)
  for (let place = knownFrom; place < knownTo; place++) {
    writePositions(graph.before, order.vertex[first + place]!, order, room.before)
    writePositions(graph.after, order.vertex[first + place]!, order, room.after)
  }
  effort.left -= 4 * (knownTo - knownFrom)
  const gainOfPassing = (left: number, right: number): number =>
    excess(graph.before.start, room.before, left, right) + excess(graph.after.start, room.after, left, right)

  let saved = 0
  for (const vertex of order.vertex.slice(first + Math.max(0, from), first + Math.min(size, to))) {
    const home = order.position[vertex]!
    const low = Math.max(knownFrom, home - reach)
    const high = Math.min(knownTo - 1, home + reach)
    let best = 0
    let bestPlace = home
    let gain = 0
    for (let place = home - 1; place >= low; place--) {
      gain += gainOfPassing(order.vertex[first + place]!, vertex)
      if (gain <= best) continue
      best = gain
      bestPlace = place
    }
    gain = 0
    for (let place = home + 1; place <= high; place++) {
      gain += gainOfPassing(vertex, order.vertex[first + place]!)
      if (gain <= best) continue
      best = gain
      bestPlace = place
    }
    effort.left -= high - low
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
