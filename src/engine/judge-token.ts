import { outcomesOf } from '../analysis/outcomes.ts'
import type { CheckOutcome } from '../analysis/outline.ts'
import type { Facts } from '../checks/facts.ts'
import type { FindingCode } from '../checks/index.ts'
import type { Policy, Severity } from '../checks/policy.ts'
import { messageOf } from '../findings/describe.ts'
import { type Finding, type Verdict, verdictNames } from '../findings/finding.ts'
import { judge } from '../findings/judge.ts'
import { verdictsOf } from '../findings/verdicts.ts'
import { buildGraph } from '../graph/build.ts'
import type { TrustedKey } from '../keys/key.ts'
import type { Token } from '../tokens/token.ts'
import type { Verification } from '../verify/verification.ts'

/** Something found against a token, in a sentence. */
export interface EctFinding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly message: string
}

/** What the checks say of one token. */
export interface EctJudgement {
  readonly verdict: Verdict
  /** Those that accuse this token, in the order a verifier works. */
  readonly findings: readonly EctFinding[]
  /** What came of every check, not only of those that failed. */
  readonly outcomes: readonly CheckOutcome[]
}

export interface Evidence {
  readonly token: Token
  readonly verification: Verification
  /** Tokens known from before: ancestors, claimants of the same id, earlier sightings. They are evidence and not on trial. */
  readonly others?: readonly Token[]
  readonly keys?: readonly TrustedKey[]
  readonly policy: Policy
}

const subject = 0

/** Judges one token by the same checks as a whole ledger: it comes first, and only what accuses it counts. */
export function judgeToken({ token, verification, others = [], keys = [], policy }: Evidence): EctJudgement {
  const tokens = [token, ...others].map((each, index) => ({ ...each, origin: { source: 0, index } }))
  const facts: Facts = {
    sourceNames: ['what this verifier has seen'],
    rejected: [],
    tokens,
    keys,
    verifications: [verification, ...others.map(() => ({ status: 'pending' }) as const)],
    graph: buildGraph(tokens),
    policy,
  }
  const findings = judge(facts)
  const own = [...findings.keys()].filter((index) => findings[index]!.tokens.includes(subject))
  return {
    verdict: verdictNames[verdictsOf(facts, findings).own[subject]!]!,
    findings: own.map((index) => told(findings[index]!)),
    outcomes: outcomesOf(facts, findings, own, subject),
  }
}

const told = (finding: Finding): EctFinding => ({
  code: finding.code,
  severity: finding.severity,
  message: messageOf(finding),
})
