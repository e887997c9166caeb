import type { Outline } from '../analysis/outline.ts'
import { type TaskFilter, tasksWithin } from './filter.ts'
import type { State } from './state.ts'

const noTasks = new Int32Array(0)
let last: { readonly outline: Outline; readonly filter: TaskFilter; readonly tasks: Int32Array } | null = null

/** The tasks that every view shows, in topological order; the same array until outline or filter change. */
export function shownTasks({ outline, filter }: Pick<State, 'outline' | 'filter'>): Int32Array {
  if (!outline) return noTasks
  if (last?.outline !== outline || last.filter !== filter)
    last = { outline, filter, tasks: tasksWithin(outline, filter) }
  return last.tasks
}
