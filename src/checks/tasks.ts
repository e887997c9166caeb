import type { ExecutionGraph } from '../graph/graph.ts'
import type { Claims, Token, TokenId } from '../tokens/token.ts'
import type { Args } from './check.ts'
import type { Facts } from './facts.ts'

export interface ReadTask {
  readonly id: TokenId
  readonly token: Token
  readonly claims: Claims
}

const read = new WeakMap<ExecutionGraph, readonly ReadTask[]>()

/** Every task whose claims could be read, once each: a repeat is not judged again, a malformed token not beyond its form. */
export function readTasks({ tokens, graph }: Facts): readonly ReadTask[] {
  const known = read.get(graph)
  if (known) return known
  const tasks: ReadTask[] = []
  for (const [id, token] of tokens.entries()) {
    const { malformed, claims } = token
    if (graph.task[id] === id && !malformed && claims) tasks.push({ id, token, claims })
  }
  read.set(graph, tasks)
  return tasks
}

/** Every edge between two tasks, as [task, predecessor]. */
export function* edges({
  task,
  predecessors: { start, values },
}: ExecutionGraph): Iterable<readonly [TokenId, TokenId]> {
  for (let id = 0; id < task.length; id++) {
    for (let edge = start[id]!; edge < start[id + 1]!; edge++) yield [id, values[edge]!]
  }
}

/** By token: the place of its cycle in `graph.cycles`, -1 outside any. */
export function cycleOf({ task, cycles }: ExecutionGraph): Int32Array {
  const membership = new Int32Array(task.length).fill(-1)
  for (const [index, cycle] of cycles.entries()) for (const id of cycle.tokens) membership[id] = index
  return membership
}

/** The args that name both ends of an edge. */
export function edgeArgs(task: Token | undefined, predecessor: Token | undefined): Args {
  return {
    action: task?.claims?.action ?? '',
    jti: task?.claims?.jti ?? '',
    predecessorAction: predecessor?.claims?.action ?? '',
    predecessorJti: predecessor?.claims?.jti ?? '',
  }
}
