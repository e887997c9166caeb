import { type Adjacency, adjacencyOf } from './adjacency.ts'

/**
 * A graph in which every edge joins neighbouring layers: vertices 0 … `tasks`−1 are tasks, the rest are dummies,
 * one for each layer a long edge passes. Edge i's dummies are `dummyStart[i]` up to `dummyStart[i + 1]`, from its low layer to its high one.
 */
export interface ProperGraph {
  readonly tasks: number
  readonly vertices: number
  readonly layers: number
  readonly layer: Int32Array
  /** Neighbours one layer before. */
  readonly before: Adjacency
  /** Neighbours one layer after. */
  readonly after: Adjacency
  readonly dummyStart: Int32Array
}

/** Most dummies a picture may have: beyond it the longest edges run in lanes outside instead of between the cards. */
const dummyLimit = 120_000

/**
 * 1 for the edges that are too long to pass between the cards: shortest edges first, as many as have at most `limit` dummies together.
 * Edges of one length share one fate, so that the outcome does not hang on the order of the edges.
 */
export function laneEdges(
  layer: Int32Array,
  low: Int32Array,
  high: Int32Array,
  limit = dummyLimit,
): Uint8Array {
  const byLength = new Map<number, number>()
  for (let e = 0; e < low.length; e++) {
    const dummies = layer[high[e]!]! - layer[low[e]!]! - 1
    if (dummies > 0) byLength.set(dummies, (byLength.get(dummies) ?? 0) + 1)
  }
  let left = limit
  let longest = 0
  for (const [dummies, edges] of [...byLength].sort((a, b) => a[0] - b[0])) {
    left -= dummies * edges
    if (left < 0) break
    longest = dummies
  }
  return Uint8Array.from(low, (_, e) => (layer[high[e]!]! - layer[low[e]!]! - 1 > longest ? 1 : 0))
}

/** Splits every edge from `low[e]` to `high[e]` into steps of one layer; edges marked in `leftOut` get none. */
export function splitLongEdges(
  layer: Int32Array,
  low: Int32Array,
  high: Int32Array,
  leftOut: Uint8Array,
): ProperGraph {
  const tasks = layer.length
  const dummyStart = new Int32Array(low.length + 1)
  let vertices = tasks
  let steps = 0
  for (let e = 0; e < low.length; e++) {
    dummyStart[e] = vertices
    if (leftOut[e] === 1) continue
    const span = layer[high[e]!]! - layer[low[e]!]!
    vertices += span - 1
    steps += span
  }
  dummyStart[low.length] = vertices

  const allLayers = new Int32Array(vertices)
  allLayers.set(layer)
  const from = new Int32Array(steps)
  const to = new Int32Array(steps)
  let step = 0
  for (let e = 0; e < low.length; e++) {
    if (leftOut[e] === 1) continue
    let previous = low[e]!
    for (let dummy = dummyStart[e]!; dummy < dummyStart[e + 1]!; dummy++) {
      allLayers[dummy] = allLayers[previous]! + 1
      from[step] = previous
      to[step++] = dummy
      previous = dummy
    }
    from[step] = previous
    to[step++] = high[e]!
  }
  const layers = layer.reduce((most, l) => Math.max(most, l + 1), 0)
  return {
    tasks,
    vertices,
    layers,
    layer: allLayers,
    before: adjacencyOf(vertices, to, from),
    after: adjacencyOf(vertices, from, to),
    dummyStart,
  }
}
