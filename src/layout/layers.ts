import { type Adjacency, adjacencyOf } from './adjacency.ts'

const rounds = 12

/**
 * The layer of each task of an acyclic graph: longest path from the roots, then every task moves between its predecessors
 * and its successors to where its edges are shortest together, until nothing moves.
 */
export function assignLayers(tasks: number, from: Int32Array, to: Int32Array): Int32Array {
  const successors = adjacencyOf(tasks, from, to)
  const predecessors = adjacencyOf(tasks, to, from)
  const order = topologicalOrder(tasks, successors, predecessors)
  const layer = new Int32Array(tasks)
  for (const task of order) {
    for (let i = predecessors.start[task]!; i < predecessors.start[task + 1]!; i++) {
      layer[task] = Math.max(layer[task]!, layer[predecessors.target[i]!]! + 1)
    }
  }
  for (let round = 0; round < rounds; round++) {
    const later = pullLater(order, layer, predecessors, successors)
    const earlier = pullEarlier(order, layer, predecessors, successors)
    if (!later && !earlier) break
  }
  return layer
}

/** Tasks after all their predecessors (Kahn's algorithm). */
function topologicalOrder(tasks: number, successors: Adjacency, predecessors: Adjacency): Int32Array {
  const order = new Int32Array(tasks)
  const waiting = new Int32Array(tasks)
  let filled = 0
  for (let task = 0; task < tasks; task++) {
    waiting[task] = predecessors.start[task + 1]! - predecessors.start[task]!
    if (waiting[task] === 0) order[filled++] = task
  }
  for (let next = 0; next < filled; next++) {
    const task = order[next]!
    for (let i = successors.start[task]!; i < successors.start[task + 1]!; i++) {
      const successor = successors.target[i]!
      waiting[successor]!--
      if (waiting[successor] === 0) order[filled++] = successor
    }
  }
  return order
}

function degree(adjacency: Adjacency, task: number): number {
  return adjacency.start[task + 1]! - adjacency.start[task]!
}

function pullLater(
  order: Int32Array,
  layer: Int32Array,
  predecessors: Adjacency,
  successors: Adjacency,
): boolean {
  let moved = false
  for (let i = order.length - 1; i >= 0; i--) {
    const task = order[i]!
    if (degree(successors, task) <= degree(predecessors, task)) continue
    let latest = Number.MAX_SAFE_INTEGER
    for (let j = successors.start[task]!; j < successors.start[task + 1]!; j++) {
      latest = Math.min(latest, layer[successors.target[j]!]! - 1)
    }
    if (latest <= layer[task]!) continue
    layer[task] = latest
    moved = true
  }
  return moved
}

function pullEarlier(
  order: Int32Array,
  layer: Int32Array,
  predecessors: Adjacency,
  successors: Adjacency,
): boolean {
  let moved = false
  for (const task of order) {
    if (degree(predecessors, task) <= degree(successors, task)) continue
    let earliest = 0
    for (let j = predecessors.start[task]!; j < predecessors.start[task + 1]!; j++) {
      earliest = Math.max(earliest, layer[predecessors.target[j]!]! + 1)
    }
    if (earliest >= layer[task]!) continue
    layer[task] = earliest
    moved = true
  }
  return moved
}
