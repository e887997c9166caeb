import type { FieldName, TimeField } from './query-fields.ts'

/** How far a graph term reaches: so many steps, or all there are. */
export type Steps = number | 'all'

/** One condition. A task is found where every term holds; `not` turns a term round. */
export type Term =
  /** Any of these stands in its id, action, issuer, key id, workflow id or claims. */
  | { readonly kind: 'words'; readonly not: boolean; readonly any: readonly string[] }
  | {
      readonly kind: 'field'
      readonly not: boolean
      readonly field: FieldName
      readonly any: readonly string[]
    }
  /** NumericDate seconds: `after` includes the instant, `before` does not. */
  | { readonly kind: 'time'; readonly not: boolean; readonly field: TimeField; readonly time: number }
  /** A task with its ancestors, its descendants, or both. */
  | {
      readonly kind: 'reach'
      readonly not: boolean
      readonly task: string
      readonly ancestors?: Steps
      readonly descendants?: Steps
    }
  /** Every task on a path from one to another. */
  | { readonly kind: 'path'; readonly not: boolean; readonly from: string; readonly to: string }

/** Something in a query that has no meaning, and so is left out. */
export interface QueryProblem {
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
  readonly sentence: string
}

export interface Query {
  readonly terms: readonly Term[]
  readonly problems: readonly QueryProblem[]
}
