import type { Adjacency } from './adjacency.ts'
import type { ProperGraph } from './dummies.ts'

/**
 * Paths of two or more vertices with at most one neighbour on either side (long edges, and tasks in a row), which can be rerouted whole.
 * Path i is `vertex[start[i]]` up to `vertex[start[i + 1]]`; `pathOf` gives a vertex's path, or −1.
 */
export interface Paths {
  readonly count: number
  readonly longest: number
  readonly start: Int32Array
  readonly vertex: Int32Array
  readonly pathOf: Int32Array
}

/** The first neighbour, or −1 where there is none. */
export function firstNeighbour(adjacency: Adjacency, vertex: number): number {
  return adjacency.start[vertex] === adjacency.start[vertex + 1]
    ? -1
    : adjacency.target[adjacency.start[vertex]!]!
}

export function threadedPaths(graph: ProperGraph): Paths {
  const start = [0]
  const vertices: number[] = []
  const pathOf = new Int32Array(graph.vertices).fill(-1)
  let longest = 0
  for (let v = 0; v < graph.vertices; v++) {
    if (!isThreaded(graph, v)) continue
    const previous = firstNeighbour(graph.before, v)
    if (previous >= 0 && isThreaded(graph, previous)) continue
    const begin = vertices.length
    let next = v
    while (next >= 0 && isThreaded(graph, next)) {
      vertices.push(next)
      next = firstNeighbour(graph.after, next)
    }
    const length = vertices.length - begin
    if (length < 2) {
      vertices.length = begin
      continue
    }
    for (let i = begin; i < vertices.length; i++) pathOf[vertices[i]!] = start.length - 1
    longest = Math.max(longest, length)
    start.push(vertices.length)
  }
  return {
    count: start.length - 1,
    longest,
    start: Int32Array.from(start),
    vertex: Int32Array.from(vertices),
    pathOf,
  }
}

function isThreaded({ before, after }: ProperGraph, vertex: number): boolean {
  return (
    before.start[vertex + 1]! - before.start[vertex]! <= 1 &&
    after.start[vertex + 1]! - after.start[vertex]! <= 1
  )
}
