import type { Outline } from '../../analysis/outline.ts'
import { verdictNames } from '../../findings/finding.ts'
import type { TokenId } from '../../tokens/token.ts'
import { codesOf } from '../graph/card-name.ts'

export type ColumnName = 'verdict' | 'action' | 'agent' | 'iat' | 'workflow' | 'kid' | 'codes'

export interface Column {
  readonly name: ColumnName
  /** Its share of the width, and its least width in pixels. */
  readonly share: number
  readonly min: number
  /** Below this width of the table in pixels it is left out. */
  readonly from: number
  /** What the column is sorted by; strings by their letters, numbers by size. */
  readonly key: (outline: Outline) => (task: TokenId) => string | number
}

/** The table's columns, in their order. */
export const columns: readonly Column[] = [
  {
    name: 'verdict',
    share: 0,
    min: 144,
    from: 560,
    key: (o) => (task) => verdictNames.length - (o.own[task] ?? 0) - (o.inherited[task] ?? 0) / 4,
  },
  { name: 'action', share: 3, min: 150, from: 0, key: (o) => (task) => o.action[task] ?? '' },
  { name: 'agent', share: 2, min: 100, from: 560, key: (o) => (task) => o.agent[task] ?? -1 },
  { name: 'iat', share: 0, min: 168, from: 650, key: (o) => (task) => o.iat[task] ?? Number.NaN },
  { name: 'workflow', share: 1, min: 96, from: 1060, key: (o) => (task) => o.workflow[task] ?? -1 },
  { name: 'kid', share: 2, min: 120, from: 900, key: (o) => (task) => o.kid[task] ?? '' },
  {
    name: 'codes',
    share: 3,
    min: 130,
    from: 0,
    key: (o) => (task) => (o.severity[task] ?? 0) * -1000 - codesOf(o, task).length,
  },
]
