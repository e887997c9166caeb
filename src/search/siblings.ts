import type { Outline } from '../analysis/outline.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import { missingByTask } from './missing.ts'
import type { TaskList } from './task-mask.ts'

/**
 * Every two or more of these tasks that did the same between the same: one action, the same predecessors, missing ones included,
 * and the same successors.
 */
export function siblingsAmong(outline: Outline, tasks: TaskList): readonly (readonly TokenId[])[] {
  const missing = missingByTask(outline)
  const families = new Map<string, TokenId[]>()
  for (const task of tasks) {
    const before = [...rowOf(outline.predecessors, task)].sort((a, b) => a - b)
    const after = [...rowOf(outline.successors, task)].sort((a, b) => a - b)
    const lost = missing.get(task) ?? []
    if (before.length + after.length + lost.length === 0) continue
    const place = `${outline.workflow[task]};${before};${after};${outline.action[task]}`
    const name = lost.length === 0 ? place : JSON.stringify([place, lost.toSorted()])
    const family = families.get(name)
    if (family) family.push(task)
    else families.set(name, [task])
  }
  return [...families.values()].filter((family) => family.length > 1)
}
