import type { Origin } from '../import/ledger.ts'
import type { TokenId } from '../tokens/token.ts'
import type { Facts } from './facts.ts'
import type { Severity } from './policy.ts'

export type Args = Readonly<Record<string, string | number>>

/** One thing found wrong. `tokens` are accused; `related` are named beside them (the other end of an edge) and stay innocent. */
export interface Detail {
  readonly tokens: readonly TokenId[]
  readonly related?: readonly TokenId[]
  /** For a cycle: a short loop through it, each naming the one before as its predecessor. */
  readonly loop?: readonly TokenId[]
  /** For a piece of input that is no token. */
  readonly origin?: Origin
  readonly args?: Args
  /** Where the catalogue gives a code two severities, the one that holds here. */
  readonly severity?: Severity
}

/** On whose word a rule stands: a draft or RFC, an implementer's report, or our own choice. */
export interface RuleSource {
  readonly word: 'draft' | 'rfc' | 'reported' | 'choice'
  readonly where: string
}

/** The part of the examination a check belongs to, in the order a verifier works. */
export type Step = 'form' | 'signature' | 'identity' | 'claims' | 'time' | 'graph' | 'ledger'

export interface CheckText {
  /** What the finding says, in one or two sentences. */
  readonly what: string
  readonly why: string
  readonly causes: readonly string[]
  readonly tries: readonly string[]
}

export interface Check<Code extends string = string> {
  readonly code: Code
  readonly severity: Severity
  /** Set where a task that this accuses is unchecked rather than wrong: without an error its verdict is indeterminate, whatever the severity. */
  readonly leavesOpen?: true
  readonly step: Step
  /** Names the finding: "Signature does not match". */
  readonly title: string
  /** Names what holds when the check passes: "Signature matches its key". */
  readonly passes: string
  readonly source: RuleSource
  readonly text: CheckText
  /** The finding in a sentence or two, for a person, from its args alone. */
  readonly message: (args: Args) => string
  /** Whether the check says anything about this token; else the reason why it does not ("no verifier identity is set"). */
  readonly applies?: (facts: Facts, token: TokenId) => true | string
  readonly run: (facts: Facts) => Iterable<Detail>
}

/** Keeps the code's literal type, so that the list of checks is also the type of all codes. */
export function defineCheck<const Code extends string>(check: Check<Code>): Check<Code> {
  return check
}
