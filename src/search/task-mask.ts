import type { Outline } from '../analysis/outline.ts'
import type { TokenId } from '../tokens/token.ts'

/** Some of the tasks: by TokenId, 1 where a task belongs. A repeat's place stays 0. */
export type TaskMask = Uint8Array

/** Some of the tasks, in an order that matters. */
export type TaskList = readonly TokenId[] | Int32Array

export const noTasks = ({ tokens }: Pick<Outline, 'tokens'>): TaskMask => new Uint8Array(tokens)

export function everyTask({ tokens, order }: Pick<Outline, 'tokens' | 'order'>): TaskMask {
  const mask = new Uint8Array(tokens)
  for (const task of order) mask[task] = 1
  return mask
}

/** The tasks of a mask in the graph's order. */
export const tasksOf = ({ order }: Pick<Outline, 'order'>, mask: TaskMask): Int32Array =>
  order.filter((task) => mask[task] === 1)

export function countOf(mask: TaskMask): number {
  let count = 0
  for (const belongs of mask) count += belongs
  return count
}
