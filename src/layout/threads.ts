import type { ProperGraph } from './dummies.ts'

/**
 * For each vertex the next and the previous one of its thread, or −1: a thread is a row of vertices none of which has another
 * edge towards the other.
 */
export interface Threads {
  readonly next: Int32Array
  readonly previous: Int32Array
}

export function threadsOf({ vertices, before, after }: ProperGraph): Threads {
  const next = new Int32Array(vertices).fill(-1)
  const previous = new Int32Array(vertices).fill(-1)
  for (let v = 0; v < vertices; v++) {
    if (after.start[v + 1]! - after.start[v]! !== 1) continue
    const neighbour = after.target[after.start[v]!]!
    if (before.start[neighbour + 1]! - before.start[neighbour]! !== 1) continue
    next[v] = neighbour
    previous[neighbour] = v
  }
  return { next, previous }
}
