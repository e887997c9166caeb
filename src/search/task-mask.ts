import type { Outline } from '../analysis/outline.ts'
import type { TokenId } from '../tokens/token.ts'

/** Some of the tasks: by TokenId, 1 where a task belongs. A repeat's place stays 0. */
export type TaskMask = Uint8Array

/** Some of the tasks, to be asked whether one belongs. */
export type TaskSet = Pick<ReadonlySet<TokenId>, 'has' | 'size'>

/** Some of the tasks, in an order that matters. */
export type TaskList = readonly TokenId[] | Int32Array

export const noTasks = ({ tokens }: Pick<Outline, 'tokens'>): TaskMask => new Uint8Array(tokens)

export function everyTask({ tokens, order }: Pick<Outline, 'tokens' | 'order'>): TaskMask {
  const mask = new Uint8Array(tokens)
  for (let place = 0; place < order.length; place++) mask[order[place]!] = 1
  return mask
}

/** The tasks of a mask in the graph's order. */
export function tasksOf({ order }: Pick<Outline, 'order'>, mask: TaskMask): Int32Array {
  const tasks = new Int32Array(order.length)
  let count = 0
  for (let place = 0; place < order.length; place++) {
    const task = order[place]!
    if (mask[task] === 1) tasks[count++] = task
  }
  return tasks.slice(0, count)
}

export function countOf(mask: TaskMask): number {
  let count = 0
  for (let task = 0; task < mask.length; task++) count += mask[task]!
  return count
}
