import type { Rows } from '../graph/graph.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import type { TaskMask } from './task-mask.ts'

/** Everything that can be reached from any of these tasks along the rows in so many steps, themselves included; linear in what is reached. */
export function reachMask(
  rows: Rows,
  from: Iterable<TokenId>,
  mostSteps = Number.POSITIVE_INFINITY,
): TaskMask {
  const mask = new Uint8Array(rows.start.length - 1)
  let level: TokenId[] = []
  const enter = (task: TokenId) => {
    if (mask[task] !== 0) return
    mask[task] = 1
    level.push(task)
  }
  for (const task of from) enter(task)
  for (let step = 0; step < mostSteps && level.length > 0; step++) {
    const reached = level
    level = []
    for (const task of reached) for (const next of rowOf(rows, task)) enter(next)
  }
  return mask
}
