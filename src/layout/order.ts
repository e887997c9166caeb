import type { Adjacency } from './adjacency.ts'
import type { ProperGraph } from './dummies.ts'

/**
 * The order of the vertices within each layer: layer l holds `vertex[start[l]]` up to `vertex[start[l + 1]]`; `position` counts
 * from 0 in each layer.
 */
export interface LayerOrder {
  readonly start: Int32Array
  readonly vertex: Int32Array
  readonly position: Int32Array
}

/** Which way the first walk through the graph goes. */
export type Walk = 'after' | 'before'

/** Vertices in the order in which a depth-first walk meets them, along the edges or against them, so that subtrees stay together. */
export function depthFirstOrder(graph: ProperGraph, walk: Walk): LayerOrder {
  const order = emptyOrder(graph)
  const neighbours = walk === 'after' ? graph.after : graph.before
  const opposite = walk === 'after' ? graph.before : graph.after
  const filled = order.start.slice()
  const seen = new Uint8Array(graph.vertices)
  const cursor = neighbours.start.slice()
  const stack = new Int32Array(graph.vertices)

  const meet = (vertex: number): void => {
    const layer = graph.layer[vertex]!
    seen[vertex] = 1
    order.position[vertex] = filled[layer]! - order.start[layer]!
    order.vertex[filled[layer]!++] = vertex
  }
  for (const root of rootsByLayer(graph, opposite, walk)) {
    if (seen[root] === 1) continue
    let depth = 0
    stack[depth++] = root
    meet(root)
    while (depth > 0) {
      const vertex = stack[depth - 1]!
      if (cursor[vertex]! === neighbours.start[vertex + 1]!) {
        depth--
        continue
      }
      const neighbour = neighbours.target[cursor[vertex]!++]!
      if (seen[neighbour] === 1) continue
      meet(neighbour)
      stack[depth++] = neighbour
    }
  }
  return order
}

function emptyOrder(graph: ProperGraph): LayerOrder {
  const start = new Int32Array(graph.layers + 1)
  for (let v = 0; v < graph.vertices; v++) start[graph.layer[v]! + 1]!++
  for (let l = 0; l < graph.layers; l++) start[l + 1]! += start[l]!
  return { start, vertex: new Int32Array(graph.vertices), position: new Int32Array(graph.vertices) }
}

function rootsByLayer(graph: ProperGraph, opposite: Adjacency, walk: Walk): number[] {
  const roots: number[] = []
  for (let v = 0; v < graph.tasks; v++) if (opposite.start[v] === opposite.start[v + 1]) roots.push(v)
  const sign = walk === 'after' ? 1 : -1
  return roots.sort((a, b) => sign * (graph.layer[a]! - graph.layer[b]!) || a - b)
}

/** A copy that later moves do not touch. */
export function copyOrder(order: LayerOrder): LayerOrder {
  return { start: order.start, vertex: order.vertex.slice(), position: order.position.slice() }
}

/** Writes `source` into `order`. */
export function restoreOrder(order: LayerOrder, source: LayerOrder): void {
  order.vertex.set(source.vertex)
  order.position.set(source.position)
}

/** Moves the vertex at `from` to `to` within its layer; those between move up by one place. */
export function moveWithinLayer(order: LayerOrder, layer: number, from: number, to: number): void {
  const base = order.start[layer]!
  const moved = order.vertex[base + from]!
  const step = from < to ? 1 : -1
  for (let place = from; place !== to; place += step) {
    const vertex = order.vertex[base + place + step]!
    order.vertex[base + place] = vertex
    order.position[vertex] = place
  }
  order.vertex[base + to] = moved
  order.position[moved] = to
}
