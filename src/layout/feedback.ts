import { adjacencyOf } from './adjacency.ts'

const unseen = 0
const open = 1
const done = 2

/**
 * 1 for every edge that has to be turned round (or is a self-loop) so that the rest has no cycle.
 * Depth first from the tasks without predecessors, then from the others in order: a ring loses the edge that closes it.
 */
export function feedbackEdges(tasks: number, from: Int32Array, to: Int32Array): Uint8Array {
  const edgeIds = Int32Array.from(from.keys())
  const outgoing = adjacencyOf(tasks, from, edgeIds)
  const feedback = new Uint8Array(from.length)
  const state = new Uint8Array(tasks)
  const cursor = outgoing.start.slice()
  const stack = new Int32Array(tasks)

  const visit = (root: number): void => {
    if (state[root] !== unseen) return
    let depth = 0
    stack[depth++] = root
    state[root] = open
    while (depth > 0) {
      const task = stack[depth - 1]!
      if (cursor[task]! === outgoing.start[task + 1]!) {
        state[task] = done
        depth--
        continue
      }
      const edge = outgoing.target[cursor[task]!++]!
      const successor = to[edge]!
      if (state[successor] === open) feedback[edge] = 1
      if (state[successor] !== unseen) continue
      state[successor] = open
      stack[depth++] = successor
    }
  }

  const hasPredecessor = new Uint8Array(tasks)
  for (const task of to) hasPredecessor[task] = 1
  for (let task = 0; task < tasks; task++) if (hasPredecessor[task] === 0) visit(task)
  for (let task = 0; task < tasks; task++) visit(task)
  return feedback
}
