import { partitionPoint } from '../../base/partition-point.ts'
import type { TokenId } from '../../tokens/token.ts'
import type { Groups } from './groups.ts'

/** A row: a workflow's, where `task` is -1, or a task's. Positions count from 1 among the rows with the same parent. */
export interface TreeRow {
  readonly workflow: number
  readonly task: TokenId | -1
  readonly position: number
  readonly siblings: number
}

/** The rows of a tree of workflows and their tasks, of which those of folded workflows are not there. */
export interface TreeRows {
  readonly count: number
  readonly at: (row: number) => TreeRow
  /** -1 where a task has no row: it is not shown, or its workflow is folded. */
  readonly rowOfTask: (task: TokenId) => number
  /** -1 where none of its tasks is shown. */
  readonly rowOfWorkflow: (workflow: number) => number
  /** How many of a workflow's tasks are shown, folded or not. */
  readonly tasksOf: (workflow: number) => number
}

/** Nothing is made for each row: one number for each workflow says where its rows begin. */
export function treeRows(
  groups: Groups,
  workflow: Int32Array,
  isOpen: (workflow: number) => boolean,
): TreeRows {
  const { workflows, start, tasks, groupOf, placeOf } = groups
  const first = new Int32Array(workflows.length + 1)
  for (let group = 0; group < workflows.length; group++) {
    const open = isOpen(workflows[group]!)
    first[group + 1] = first[group]! + 1 + (open ? start[group + 1]! - start[group]! : 0)
  }
  const groupAt = (row: number): number =>
    Math.max(0, partitionPoint(workflows.length, (group) => first[group]! <= row) - 1)
  return {
    count: first[workflows.length]!,
    at: (row) => {
      const group = groupAt(row)
      const place = row - first[group]!
      const its = { workflow: workflows[group] ?? -1 }
      if (place === 0) return { ...its, task: -1, position: group + 1, siblings: workflows.length }
      const siblings = start[group + 1]! - start[group]!
      return { ...its, task: tasks[start[group]! + place - 1]!, position: place, siblings }
    },
    rowOfTask: (task) => {
      const place = placeOf[task] ?? -1
      const group = place < 0 ? -1 : groupOf[workflow[task]!]!
      if (group < 0 || first[group + 1]! - first[group]! === 1) return -1
      return first[group]! + 1 + place - start[group]!
    },
    rowOfWorkflow: (one) => {
      const group = groupOf[one] ?? -1
      return group < 0 ? -1 : first[group]!
    },
    tasksOf: (one) => {
      const group = groupOf[one] ?? -1
      return group < 0 ? 0 : start[group + 1]! - start[group]!
    },
  }
}
