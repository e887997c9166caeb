import type { ProperGraph } from './dummies.ts'
import type { LayerOrder } from './order.ts'

/**
 * Changes that cross nothing: the whole turned upside down if that brings earlier tasks to the front,
 * and tasks with the same neighbours put in their own order.
 */
export function tidy(graph: ProperGraph, order: LayerOrder): void {
  if (isMostlyBackwards(graph, order)) reverseLayers(graph, order)
  for (let layer = 0; layer < graph.layers; layer++) sortTwins(graph, order, layer)
}

function isMostlyBackwards(graph: ProperGraph, order: LayerOrder): boolean {
  let balance = 0
  for (let layer = 0; layer < graph.layers; layer++) {
    let previous = -1
    for (let i = order.start[layer]!; i < order.start[layer + 1]!; i++) {
      const vertex = order.vertex[i]!
      if (vertex >= graph.tasks) continue
      if (previous >= 0) balance += Math.sign(vertex - previous)
      previous = vertex
    }
  }
  return balance < 0
}

function reverseLayers(graph: ProperGraph, order: LayerOrder): void {
  for (let layer = 0; layer < graph.layers; layer++) {
    const start = order.start[layer]!
    const end = order.start[layer + 1]!
    order.vertex.subarray(start, end).reverse()
    for (let i = start; i < end; i++) order.position[order.vertex[i]!] = i - start
  }
}

function sortTwins(graph: ProperGraph, order: LayerOrder, layer: number): void {
  const start = order.start[layer]!
  const places = new Map<string, number[]>()
  for (let i = start; i < order.start[layer + 1]!; i++) {
    const vertex = order.vertex[i]!
    if (vertex >= graph.tasks) continue
    const { before, after } = graph
    const key = `${before.target.subarray(before.start[vertex], before.start[vertex + 1]).toSorted()}>${after.target.subarray(after.start[vertex], after.start[vertex + 1]).toSorted()}`
    const known = places.get(key)
    if (known === undefined) places.set(key, [i])
    else known.push(i)
  }
  for (const twins of places.values()) {
    if (twins.length === 1) continue
    const vertices = twins.map((i) => order.vertex[i]!).sort((a, b) => a - b)
    twins.forEach((i, rank) => {
      order.vertex[i] = vertices[rank]!
      order.position[vertices[rank]!] = i - start
    })
  }
}
