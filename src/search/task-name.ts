import type { Outline } from '../analysis/outline.ts'
import type { TokenId } from '../tokens/token.ts'
import { tasksNamed } from './find-tasks.ts'

/** Longer ids are no names that anybody would want to read. */
const longestName = 64

/** How a query names one task and no other: by its id where that is its alone, else by its place, `#12`. */
export function taskName(outline: Outline, task: TokenId): string {
  const jti = outline.jti[task] ?? ''
  if (jti === '' || jti.length > longestName) return `#${task}`
  const { tasks } = tasksNamed(outline, jti)
  return tasks.length === 1 && tasks[0] === task ? jti : `#${task}`
}
