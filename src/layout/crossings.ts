import type { ProperGraph } from './dummies.ts'
import type { LayerOrder } from './order.ts'

/**
 * How often edges cross between neighbouring layers from `first` to `last`,
 * counted with an accumulator tree (Barth, Jünger and Mutzel): edges × log width.
 */
export function countCrossings(
  graph: ProperGraph,
  order: LayerOrder,
  first = 0,
  last: number = graph.layers - 1,
): number {
  let widest = 0
  for (let l = first + 1; l <= last; l++) widest = Math.max(widest, order.start[l + 1]! - order.start[l]!)
  const tree = new Int32Array(widest + 1)
  let crossings = 0
  for (let l = first; l < last; l++) crossings += crossingsAfter(graph, order, l, tree)
  return crossings
}

function crossingsAfter(graph: ProperGraph, order: LayerOrder, layer: number, tree: Int32Array): number {
  const { start, target } = graph.after
  const size = order.start[layer + 2]! - order.start[layer + 1]!
  let crossings = 0
  let entered = 0
  tree.fill(0, 0, size + 1)
  for (let place = order.start[layer]!; place < order.start[layer + 1]!; place++) {
    const vertex = order.vertex[place]!
    const first = start[vertex]!
    const end = start[vertex + 1]!
    for (let i = first; i < end; i++) {
      let notBeyond = 0
      for (let node = order.position[target[i]!]! + 1; node > 0; node -= node & -node)
        notBeyond += tree[node]!
      crossings += entered - notBeyond
    }
    for (let i = first; i < end; i++) {
      for (let node = order.position[target[i]!]! + 1; node <= size; node += node & -node) tree[node]!++
    }
    entered += end - first
  }
  return crossings
}
