import type { ExecutionGraph } from '../graph/graph.ts'
import { rowOf } from '../graph/rows.ts'

const unreached = 0x7fffffff

/**
 * The worst own verdict among each task's ancestors, and the predecessor through which the nearest such culprit is reached: one
 * breadth-first search from all culprits of a verdict at once, so that the cost is that of walking the edges.
 */
export function inherit({ task, predecessors, successors }: ExecutionGraph, own: Uint8Array) {
  const inherited = new Uint8Array(task.length)
  const via = new Int32Array(task.length).fill(-1)
  for (const verdict of [1, 2]) {
    const distance = distances(own, verdict, successors)
    for (let id = 0; id < task.length; id++) {
      if (task[id] !== id) continue
      const nearest = nearestPredecessor(rowOf(predecessors, id), id, distance)
      if (nearest < 0) continue
      inherited[id] = verdict
      via[id] = nearest
    }
  }
  return { inherited, via }
}

function distances(own: Uint8Array, verdict: number, successors: ExecutionGraph['successors']): Int32Array {
  const distance = new Int32Array(own.length).fill(unreached)
  const queue: number[] = []
  for (const [id, value] of own.entries()) {
    if (value !== verdict) continue
    distance[id] = 0
    queue.push(id)
  }
  for (let head = 0; head < queue.length; head++) {
    const id = queue[head]!
    for (const next of rowOf(successors, id)) {
      if (distance[next] !== unreached) continue
      distance[next] = distance[id]! + 1
      queue.push(next)
    }
  }
  return distance
}

/** A task is not its own ancestor, even when it names itself. */
function nearestPredecessor(predecessors: Int32Array, self: number, distance: Int32Array): number {
  let nearest = -1
  for (const predecessor of predecessors) {
    if (predecessor === self || distance[predecessor] === unreached) continue
    if (nearest < 0 || distance[predecessor]! < distance[nearest]!) nearest = predecessor
  }
  return nearest
}
