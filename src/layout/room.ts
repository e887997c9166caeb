import type { ProperGraph } from './dummies.ts'
import type { LayerOrder } from './order.ts'
import { separation } from './separation.ts'
import { type Threads, threadsOf } from './threads.ts'

/** Across-direction coordinates being improved: `middle` changes, the order of the layers stays. */
export interface Placing {
  readonly graph: ProperGraph
  readonly order: LayerOrder
  readonly size: Float64Array
  readonly middle: Float64Array
  readonly threads: Threads
  /** 1 for vertices that a thread may push aside: cards that are in no thread themselves. */
  readonly yielding: Uint8Array
}

/** How far a card gives way so that a thread beside it runs straight, and how many cards in a row do. */
const mostYield = 40
const mostYielding = 5

export function placing(
  graph: ProperGraph,
  order: LayerOrder,
  size: Float64Array,
  middle: Float64Array,
): Placing {
  const threads = threadsOf(graph)
  const yielding = new Uint8Array(graph.vertices)
  for (let v = 0; v < graph.tasks; v++) if (threads.next[v]! < 0 && threads.previous[v]! < 0) yielding[v] = 1
  return { graph, order, size, middle, threads, yielding }
}

/**
 * How far a vertex can move towards one side (`step` −1 or 1) of its layer: up to its neighbour there,
 * and further by as much as yielding cards can be pushed.
 */
export function limit(
  { graph, order, size, middle, yielding }: Placing,
  vertex: number,
  step: -1 | 1,
  push: boolean,
): number {
  const layer = graph.layer[vertex]!
  const place = order.start[layer]! + order.position[vertex]!
  const end = step < 0 ? order.start[layer]! - 1 : order.start[layer + 1]!
  if (place + step === end) return step * Number.POSITIVE_INFINITY
  let distance = separation(graph, size, vertex, order.vertex[place + step]!)
  const hard = middle[order.vertex[place + step]!]! - step * distance
  if (!push) return hard
  const soft = hard + step * mostYield
  let at = place + step
  for (let pushed = 0; pushed < mostYielding; pushed++) {
    const card = order.vertex[at]!
    if (yielding[card] === 0) return step * Math.min(step * soft, step * (middle[card]! - step * distance))
    if (at + step === end) return soft
    distance += separation(graph, size, card, order.vertex[at + step]!)
    at += step
  }
  return step * Math.min(step * soft, step * (middle[order.vertex[at]!]! - step * distance))
}

/** Moves a vertex and pushes aside what stands in its way. */
export function moveTo({ graph, order, size, middle }: Placing, vertex: number, level: number): void {
  middle[vertex] = level
  const layer = graph.layer[vertex]!
  for (const step of [-1, 1] as const) {
    const end = step < 0 ? order.start[layer]! - 1 : order.start[layer + 1]!
    let at = order.start[layer]! + order.position[vertex]!
    while (at + step !== end) {
      const last = order.vertex[at]!
      const next = order.vertex[at + step]!
      const least = middle[last]! + step * separation(graph, size, last, next)
      if (step * middle[next]! >= step * least) break
      middle[next] = least
      at += step
    }
  }
}
