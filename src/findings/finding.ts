import type { Args } from '../checks/check.ts'
import type { FindingCode } from '../checks/index.ts'
import type { Severity } from '../checks/policy.ts'
import type { Origin } from '../import/ledger.ts'
import type { TokenId } from '../tokens/token.ts'

/** What a check found, of plain data: its sentence is made from code and args. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** The catalogue's severity, where the policy changed it. */
  readonly softenedFrom?: Severity
  /** The accused. */
  readonly tokens: readonly TokenId[]
  /** Named beside the accused and innocent of this: a predecessor, an earlier sighting. */
  readonly related?: readonly TokenId[]
  /** For a cycle: a short loop through it, each naming the one before as its predecessor. */
  readonly loop?: readonly TokenId[]
  /** For a piece of input that is no token. */
  readonly origin?: Origin
  readonly args?: Args
}

/** From quiet to loud, so that the worse of two is the larger; `verdictNames` gives the words. */
export const verdictNames = ['passed', 'indeterminate', 'failed'] as const
export type Verdict = (typeof verdictNames)[number]
