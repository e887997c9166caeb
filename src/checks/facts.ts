import type { ExecutionGraph } from '../graph/graph.ts'
import type { RejectedEntry } from '../import/ledger.ts'
import type { TrustedKey } from '../keys/key.ts'
import type { Token } from '../tokens/token.ts'
import type { Verification } from '../verify/verification.ts'
import type { Policy } from './policy.ts'

/** Everything that is so, and the policy to judge it by. `tokens` and `verifications` are by TokenId. */
export interface Facts {
  /** Names of the sources, by the number an origin gives; a sentence counts them where they are not given. */
  readonly sourceNames?: readonly string[]
  readonly rejected: readonly RejectedEntry[]
  readonly tokens: readonly Token[]
  readonly keys: readonly TrustedKey[]
  readonly verifications: readonly Verification[]
  readonly graph: ExecutionGraph
  readonly policy: Policy
}
