import type { Adjacency } from './adjacency.ts'
import type { ProperGraph } from './dummies.ts'
import type { LayerOrder } from './order.ts'

/** Arrays that sweeps share, so that none is made anew for each layer. */
export interface SweepRoom {
  readonly barycentre: Float64Array
  readonly movable: Int32Array
  readonly merged: Int32Array
}

export function sweepRoom(graph: ProperGraph): SweepRoom {
  return {
    barycentre: new Float64Array(graph.vertices),
    movable: new Int32Array(graph.vertices),
    merged: new Int32Array(graph.vertices),
  }
}

/**
 * Goes through all layers, forward or back, and sorts each by where its vertices' neighbours in the layer before stand on average.
 * Vertices without such neighbours keep their places. With `reverseTies`, equals change places, which opens other ways.
 */
export function sweep(
  graph: ProperGraph,
  order: LayerOrder,
  forward: boolean,
  reverseTies: boolean,
  room: SweepRoom,
): void {
  const neighbours = forward ? graph.before : graph.after
  for (let i = 1; i < graph.layers; i++) {
    sortLayer(order, forward ? i : graph.layers - 1 - i, neighbours, reverseTies, room)
  }
}

function sortLayer(
  order: LayerOrder,
  layer: number,
  neighbours: Adjacency,
  reverseTies: boolean,
  room: SweepRoom,
): void {
  const { barycentre, movable } = room
  const first = order.start[layer]!
  const end = order.start[layer + 1]!
  let count = 0
  for (let place = first; place < end; place++) {
    const vertex = order.vertex[reverseTies ? first + end - 1 - place : place]!
    const from = neighbours.start[vertex]!
    const to = neighbours.start[vertex + 1]!
    if (from === to) continue
    let sum = 0
    for (let i = from; i < to; i++) sum += order.position[neighbours.target[i]!]!
    barycentre[vertex] = sum / (to - from)
    movable[count++] = vertex
  }
  mergeSort(movable, count, barycentre, room.merged)
  let next = 0
  for (let place = first; place < end; place++) {
    const standing = order.vertex[place]!
    if (neighbours.start[standing] === neighbours.start[standing + 1]) continue
    // Slots of vertices that stay are skipped: only the others are dealt out again.
    const vertex = movable[next++]!
    order.vertex[place] = vertex
  }
  for (let place = first; place < end; place++) order.position[order.vertex[place]!] = place - first
}

/** Sorts the first `count` ids by key, equals in the order they came in. */
function mergeSort(ids: Int32Array, count: number, key: Float64Array, spare: Int32Array): void {
  for (let width = 1; width < count; width *= 2) {
    for (let left = 0; left + width < count; left += 2 * width) {
      const middle = left + width
      const end = Math.min(count, middle + width)
      if (key[ids[middle - 1]!]! <= key[ids[middle]!]!) continue
      for (let i = left; i < middle; i++) spare[i] = ids[i]!
      let a = left
      let b = middle
      let out = left
      while (a < middle && b < end) {
        ids[out++] = key[ids[b]!]! < key[spare[a]!]! ? ids[b++]! : spare[a++]!
      }
      while (a < middle) ids[out++] = spare[a++]!
    }
  }
}
