import type { Failure } from '../base/failure.ts'
import type { JudgingTime } from '../checks/judging-time.ts'
import type { Policy } from '../checks/policy.ts'
import type { Finding } from '../findings/finding.ts'
import type { CutShort, VerdictCounts } from '../findings/sentence.ts'
import type { Rows } from '../graph/graph.ts'
import type { RejectedEntry, SourceSummary } from '../import/ledger.ts'
import type { TrustedKey } from '../keys/key.ts'
import type { SignatureStatus } from '../verify/verification.ts'
import type { AskedAddresses } from './asked-addresses.ts'

/** What the page knows of one workflow. Times in NumericDate seconds, NaN where no task has one. */
export interface WorkflowOutline {
  readonly wid?: string
  /** Its tasks in topological order. */
  readonly tasks: Int32Array
  readonly components: number
  readonly passed: number
  readonly failed: number
  readonly indeterminate: number
  readonly warnings: number
  readonly agents: number
  readonly from: number
  readonly until: number
}

export interface SourceOutline extends SourceSummary {
  readonly entries: number
  readonly tokens: number
  /** Tokens of this source whose bytes were seen before. */
  readonly repeats: number
  /** Tokens found in running text that are no ECTs, in words. */
  readonly otherTokens: number
  /** Key material found inside, offered and not trusted. */
  readonly keysOffered: number
  /** What its tokens ask to fetch, and nobody fetched. */
  readonly asked: AskedAddresses
}

/**
 * All that the page holds of an analysis: columns by TokenId and the findings. A later outline replaces an earlier one, whole, and knows more.
 * Strings are '' where the claim is missing or malformed, times NaN.
 */
export interface Outline {
  /** False while signatures are still being verified. */
  readonly complete: boolean
  /** What was stopped before its end, once nothing is under way any more. */
  readonly cutShort: CutShort
  /** Changes whenever the sources do, and so the graph; a new key or policy leaves it. */
  readonly revision: number
  readonly tokens: number
  /** First token with the same bytes; `task[id] === id` marks a task. The screen shows tasks. */
  readonly task: Int32Array
  /** Tasks in topological order, workflow by workflow. */
  readonly order: Int32Array
  readonly jti: readonly string[]
  readonly action: readonly string[]
  /** Index into `agents`, -1 where there is no `iss`. */
  readonly agent: Int32Array
  /** Issuers in sorted order, so that an agent's colour depends on nothing else. */
  readonly agents: readonly string[]
  readonly kid: readonly string[]
  readonly alg: readonly string[]
  readonly iat: Float64Array
  readonly source: Int32Array
  /** Entry within its source, from 0. */
  readonly entry: Int32Array
  readonly workflow: Int32Array
  readonly workflows: readonly WorkflowOutline[]
  /** Own verdict: index into verdictNames. */
  readonly own: Uint8Array
  /** Worst verdict among its ancestors: index into verdictNames. */
  readonly inherited: Uint8Array
  /** The predecessor that leads to the nearest culprit of the inherited verdict; -1 where nothing is inherited. */
  readonly via: Int32Array
  readonly signature: readonly SignatureStatus[]
  /** Worst severity of its own findings: 0 none, 1 note, 2 warning, 3 error. */
  readonly severity: Uint8Array
  /** An edge's id is its place in `predecessors.values`. */
  readonly predecessors: Rows
  readonly successors: Rows
  /** By edge: bits of edgeMark (findings/edge-marks.ts). */
  readonly edgeMarks: Uint8Array
  /** By edge: how many seconds the predecessor was issued after its successor; 0 where the order holds. */
  readonly edgeLate: Float64Array
  /** Predecessors that nobody claims: `missingTask[i]` names `missingJti[i]`. */
  readonly missingTask: Int32Array
  readonly missingJti: readonly string[]
  readonly findings: readonly Finding[]
  /** Indices into `findings`, by task that a finding accuses. */
  readonly findingsOf: Rows
  readonly counts: VerdictCounts
  readonly sources: readonly SourceOutline[]
  /** The first of the rejected pieces of each source; the sources count all. */
  readonly rejected: readonly RejectedEntry[]
  readonly keys: readonly TrustedKey[]
  /** By key: how many tasks it verified. */
  readonly keyUse: Int32Array
  /** `kid`s that no trusted key answers to, with the number of tasks that name them. */
  readonly unmatchedKids: readonly { readonly kid: string; readonly tasks: number }[]
  readonly policy: Policy
}

/** What came of one check on one task, in the order a verifier works. */
export interface CheckOutcome {
  readonly code: string
  readonly outcome: 'passed' | 'failed' | 'warning' | 'note' | 'not-checked' | 'not-applicable'
  /** What holds, what was found, or why it was not checked. */
  readonly sentence: string
  /** Index into the outline's findings, where it is one. */
  readonly finding?: number
}

/** One token in full, decoded again when it is selected. */
export interface TokenDetail {
  readonly id: number
  /** The token as read: a compact JWS, or JSON text. */
  readonly raw: string
  readonly kind: 'compact' | 'json' | 'unsigned'
  /** Set where its text could not be read again, which is then '': what a `read-failed` tells. */
  readonly unread?: Failure['args']
  /** Pretty-printed JSON text, or what stood there where it is none; '' for an unsigned token's header. */
  readonly headerText: string
  readonly payloadText: string
  /** Members in their order with their JSON values; absent where it is no JSON object. */
  readonly header?: readonly (readonly [string, unknown])[]
  readonly claims?: readonly (readonly [string, unknown])[]
  readonly dialect: string
  /** The ledger row around it as JSON text, without the token. */
  readonly recordText?: string
  readonly recordedAt?: number
  /** All places it was seen: source index, the file in an archive, entry, line. */
  readonly sightings: readonly {
    readonly source: number
    readonly member?: string
    readonly entry: number
    readonly line?: number
  }[]
  readonly verification: SignatureStatus
  readonly key?: number
  readonly judgedAt?: number
  /** Who says when that is. */
  readonly judgedBy?: JudgingTime['from']
  readonly outcomes: readonly CheckOutcome[]
}
