/** Neighbours of vertex v: `target[start[v]]` up to `target[start[v + 1]]`, in the order of the edges. */
export interface Adjacency {
  readonly start: Int32Array
  readonly target: Int32Array
}

/** Neighbour lists of `vertices` vertices from edge ends, by counting: linear. */
export function adjacencyOf(vertices: number, from: Int32Array, to: Int32Array): Adjacency {
  const start = new Int32Array(vertices + 1)
  for (let e = 0; e < from.length; e++) start[from[e]! + 1]!++
  for (let v = 0; v < vertices; v++) start[v + 1]! += start[v]!
  const next = start.slice(0, vertices)
  const target = new Int32Array(from.length)
  for (let e = 0; e < from.length; e++) target[next[from[e]!]!++] = to[e]!
  return { start, target }
}
