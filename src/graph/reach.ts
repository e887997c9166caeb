import type { TokenId } from '../tokens/token.ts'
import type { Rows } from './graph.ts'
import { rowOf } from './rows.ts'

/** All that can be reached from a task along these rows, nearest first, itself first; worked out on demand, never stored for all. */
export function reach(rows: Rows, from: TokenId, mostSteps = Number.POSITIVE_INFINITY): readonly TokenId[] {
  const steps = new Map<TokenId, number>([[from, 0]])
  const queue = [from]
  for (let head = 0; head < queue.length; head++) {
    const task = queue[head]!
    const step = steps.get(task)! + 1
    if (step > mostSteps) break
    for (const next of rowOf(rows, task)) {
      if (steps.has(next)) continue
      steps.set(next, step)
      queue.push(next)
    }
  }
  return queue
}
