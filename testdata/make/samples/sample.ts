import type { JsonObject } from '../../../src/base/json.ts'
import type { AgentName } from '../agents.ts'
import type { LedgerFormatName } from '../ledger-text.ts'
import type { WorkflowTable } from '../workflow.ts'

/** A ledger that the app offers to try, with what is wrong with it. */
export interface Sample {
  readonly id: string
  readonly title: string
  /** One sentence. */
  readonly description: string
  /** Where to look once it is open. */
  readonly lookAt: string
  readonly format: LedgerFormatName
  /** Agents whose public keys come with it. */
  readonly keys: readonly AgentName[]
  readonly tasks: WorkflowTable
  /** Changes to the written text that no table can say. */
  readonly edit?: (text: string) => string
  /** By finding code: the tasks accused, by their names in the table. `*` stands for every task. */
  readonly expected: Readonly<Record<string, readonly string[]>>
}

/** What most decisions carry. */
export function decided(
  pol: string,
  pol_decision: 'approved' | 'rejected' | 'pending_human_review',
): JsonObject {
  return { pol, pol_decision }
}
