import type { ProperGraph } from './dummies.ts'
import type { LayerOrder } from './order.ts'
import { separation } from './separation.ts'

function onlyNeighbour(graph: ProperGraph, vertex: number, side: 'before' | 'after'): number {
  const { start, target } = graph[side]
  return start[vertex + 1]! - start[vertex]! === 1 ? target[start[vertex]!]! : -1
}

/** The next vertex of a thread: both have no other edge between them and each other's side. */
function threadedAfter(graph: ProperGraph, vertex: number): number {
  const next = onlyNeighbour(graph, vertex, 'after')
  return next >= 0 && onlyNeighbour(graph, next, 'before') === vertex ? next : -1
}

function threadedBefore(graph: ProperGraph, vertex: number): number {
  const previous = onlyNeighbour(graph, vertex, 'before')
  return previous >= 0 && onlyNeighbour(graph, previous, 'after') === vertex ? previous : -1
}

/** How far a vertex can move before it meets its neighbours in the layer. */
function roomOf(
  graph: ProperGraph,
  order: LayerOrder,
  size: Float64Array,
  middle: Float64Array,
  vertex: number,
): readonly [number, number] {
  const layer = graph.layer[vertex]!
  const place = order.start[layer]! + order.position[vertex]!
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  if (place > order.start[layer]!) {
    const above = order.vertex[place - 1]!
    low = middle[above]! + separation(graph, size, above, vertex)
  }
  if (place + 1 < order.start[layer + 1]!) {
    const below = order.vertex[place + 1]!
    high = middle[below]! - separation(graph, size, vertex, below)
  }
  return [low, high]
}

/**
 * Draws threads taut: each run of vertices that have only each other as neighbours gets one coordinate
 * for as many layers as fit between what stands beside it. Nothing else moves.
 */
export function straighten(
  graph: ProperGraph,
  order: LayerOrder,
  size: Float64Array,
  middle: Float64Array,
): void {
  for (let v = 0; v < graph.vertices; v++) {
    if (threadedBefore(graph, v) >= 0 || threadedAfter(graph, v) < 0) continue
    let run: number[] = []
    let low = Number.NEGATIVE_INFINITY
    let high = Number.POSITIVE_INFINITY
    const close = (): void => {
      const sum = run.reduce((total, vertex) => total + middle[vertex]!, 0)
      const level = Math.min(high, Math.max(low, sum / run.length))
      for (const vertex of run) middle[vertex] = level
    }
    for (let vertex = v; vertex >= 0; vertex = threadedAfter(graph, vertex)) {
      const [least, most] = roomOf(graph, order, size, middle, vertex)
      if (Math.max(low, least) > Math.min(high, most)) {
        close()
        run = []
        low = Number.NEGATIVE_INFINITY
        high = Number.POSITIVE_INFINITY
      }
      low = Math.max(low, least)
      high = Math.min(high, most)
      run.push(vertex)
    }
    close()
  }
}

/** Lets every vertex that is in no thread move to the mean of its neighbours, as far as there is room. */
export function settle(
  graph: ProperGraph,
  order: LayerOrder,
  size: Float64Array,
  middle: Float64Array,
): void {
  for (let v = 0; v < graph.vertices; v++) {
    if (threadedBefore(graph, v) >= 0 || threadedAfter(graph, v) >= 0) continue
    let sum = 0
    let count = 0
    for (const { start, target } of [graph.before, graph.after]) {
      for (let i = start[v]!; i < start[v + 1]!; i++) {
        sum += middle[target[i]!]!
        count++
      }
    }
    if (count === 0) continue
    const [low, high] = roomOf(graph, order, size, middle, v)
    if (low <= high) middle[v] = Math.min(high, Math.max(low, sum / count))
  }
}
