import type { JWK } from 'jose'
import type { Policy } from '../../../src/checks/policy.ts'
import type { Circumstances } from '../../../src/testing/examine.ts'
import type { LedgerFormatName } from '../ledger-text.ts'
import type { TaskRow, WorkflowTable } from '../workflow.ts'

/** A small workflow, perfect but for one fault. */
export interface Violation {
  /** What is wrong with it, in a few words. */
  readonly fault: string
  readonly format: LedgerFormatName
  readonly tasks: WorkflowTable
  /** Tasks that the finding accuses, by their names; `*` stands for every task. */
  readonly accused: readonly string[]
  /** Codes that cannot but come along. */
  readonly alongside?: readonly string[]
  /** Where the shared key set would not do: the one to trust instead, made from it. */
  readonly keys?: (shared: readonly JWK[]) => readonly JWK[]
  /** Where the default policy would not judge it. */
  readonly policy?: Partial<Policy>
  readonly circumstances?: Circumstances
  /** Changes to the written text that no table can say. */
  readonly edit?: (text: string) => string
}

/** Three tasks in a row by three agents. */
export const inARow = {
  plan_question: { by: 'planner', at: 0 },
  search_literature: { by: 'researcher', at: 20, after: ['plan_question'] },
  review_findings: { by: 'critic', at: 45, after: ['search_literature'] },
} as const satisfies Readonly<Record<string, TaskRow>>

/** The row of three, in which the last task differs. */
export function lastTask(changes: Partial<TaskRow>): WorkflowTable {
  return { ...inARow, review_findings: { ...inARow.review_findings, ...changes } }
}

/** The row of three and further tasks. */
export function andThen(more: WorkflowTable): WorkflowTable {
  return { ...inARow, ...more }
}
