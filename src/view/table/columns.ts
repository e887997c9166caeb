import type { Outline } from '../../analysis/outline.ts'
import { edgeMark } from '../../findings/edge-marks.ts'
import { verdictNames } from '../../findings/finding.ts'
import { missingByTask } from '../../search/missing.ts'
import type { ColumnName } from '../../state/column-names.ts'
import type { TokenId } from '../../tokens/token.ts'

export interface Column {
  readonly name: ColumnName
  /** Its share of the width, and its least width in pixels. */
  readonly share: number
  readonly min: number
  /** Where nobody chose columns, it is there from this width of the table in pixels on; absent: only when chosen. */
  readonly from?: number
  /** What the column is sorted by; strings by their letters, numbers by size. */
  readonly key: (outline: Outline) => (task: TokenId) => string | number
}

/** The table's columns, in their order. */
export const columns: readonly Column[] = [
  {
    name: 'verdict',
    share: 0,
    min: 172,
    from: 560,
    key: (o) => (task) => verdictNames.length - (o.own[task] ?? 0) - (o.inherited[task] ?? 0) / 4,
  },
  { name: 'action', share: 3, min: 128, from: 0, key: (o) => (task) => o.action[task] ?? '' },
  { name: 'agent', share: 2, min: 90, from: 560, key: (o) => (task) => o.agent[task] ?? -1 },
  { name: 'iat', share: 0, min: 168, from: 670, key: (o) => (task) => o.iat[task] ?? Number.NaN },
  { name: 'workflow', share: 1, min: 96, key: (o) => (task) => o.workflow[task] ?? -1 },
  { name: 'kid', share: 2, min: 120, from: 900, key: (o) => (task) => o.kid[task] ?? '' },
  { name: 'alg', share: 0, min: 96, key: (o) => (task) => o.alg[task] ?? '' },
  { name: 'signature', share: 1, min: 140, key: (o) => (task) => o.signature[task] ?? '' },
  { name: 'predecessors', share: 0, min: 112, key: (o) => (task) => predecessorsOf(o, task) },
  { name: 'late', share: 0, min: 96, key: (o) => (task) => -lateBy(o, task) },
  {
    name: 'codes',
    share: 3,
    min: 112,
    from: 0,
    key: (o) => (task) =>
      (o.severity[task] ?? 0) * -1000 -
      ((o.findingsOf.start[task + 1] ?? 0) - (o.findingsOf.start[task] ?? 0)),
  },
]

/** The columns to show: the chosen ones, or those for which a table of this width in pixels has room. */
export function columnsFor(chosen: readonly ColumnName[] | null, width: number): readonly Column[] {
  return columns.filter(({ name, from }) =>
    chosen ? chosen.includes(name) : from !== undefined && width >= from,
  )
}

/** How many predecessors a task names, found or missing. */
export function predecessorsOf(outline: Outline, task: TokenId): number {
  const { start } = outline.predecessors
  return (start[task + 1] ?? 0) - (start[task] ?? 0) + (missingByTask(outline).get(task)?.length ?? 0)
}

/** By how many seconds a task was issued before the latest of its predecessors, beyond what the policy allows; 0 where it was not. */
export function lateBy({ predecessors, edgeMarks, edgeLate }: Outline, task: TokenId): number {
  let most = 0
  for (let edge = predecessors.start[task] ?? 0; edge < (predecessors.start[task + 1] ?? 0); edge++)
    if ((edgeMarks[edge]! & edgeMark.late) !== 0) most = Math.max(most, edgeLate[edge]!)
  return most
}
