import type { Outline } from '../analysis/outline.ts'
import { counted, quote } from '../checks/phrase.ts'
import type { TokenId } from '../tokens/token.ts'

/** The tasks that a name in a query means, and what to say where it means none or several. */
export interface NamedTasks {
  readonly tasks: readonly TokenId[]
  readonly note?: string
}

/**
 * `#12` is the token of that index, as the report counts them, from 0. Any other name is a whole task id, else a whole action, else the
 * beginning of a task id; capitals do not matter. Where it fits several tasks, all are meant.
 */
export function tasksNamed(outline: Outline, name: string): NamedTasks {
  const index = /^#(\d{1,9})$/.exec(name)?.[1]
  if (index !== undefined) return tokenAt(outline, Number(index))
  const wanted = name.toLowerCase()
  const called: TokenId[] = []
  const doing: TokenId[] = []
  const beginning: TokenId[] = []
  for (const task of outline.order) {
    const jti = outline.jti[task]!.toLowerCase()
    if (jti === wanted) called.push(task)
    else if (jti.startsWith(wanted)) beginning.push(task)
    if (outline.action[task]!.toLowerCase() === wanted) doing.push(task)
  }
  if (called.length > 0) return several(called, (count) => `${quote(name)} is the id of ${count}`)
  if (doing.length > 0) return several(doing, (count) => `${quote(name)} was done by ${count}`)
  if (beginning.length > 0) return several(beginning, (count) => `${quote(name)} begins the ids of ${count}`)
  return { tasks: [], note: `No task is called ${quote(name)}.` }
}

function tokenAt({ task, tokens }: Outline, index: number): NamedTasks {
  const first = task[index]
  if (first !== undefined) return { tasks: [first] }
  return {
    tasks: [],
    note: `There is no token ${quote(`#${index}`)}: ${counted(tokens, 'token')} were read.`,
  }
}

function several(tasks: readonly TokenId[], sentence: (count: string) => string): NamedTasks {
  return tasks.length === 1
    ? { tasks }
    : { tasks, note: `${sentence(counted(tasks.length, 'task'))}; all are meant.` }
}
