import type { Facts } from '../checks/facts.ts'
import { limits } from '../checks/limits.ts'
import type { Policy, Severity } from '../checks/policy.ts'
import { policyHash } from '../checks/policy-hash.ts'
import type { Origin, SourceSummary } from '../import/ledger.ts'
import type { TrustedKey } from '../keys/key.ts'
import { keysHash } from '../keys/keys-hash.ts'
import type { SignatureStatus } from '../verify/verification.ts'
import { countVerdicts } from './counts.ts'
import { messageOf } from './describe.ts'
import { type Finding, type Verdict, verdictNames } from './finding.ts'
import type { Verdicts } from './verdicts.ts'

/** The report that the browser exports and the terminal prints, described in docs/report.md and by public/report.schema.json. */
export interface Report {
  readonly report: 'ect-explorer/1'
  readonly tool: { readonly name: string; readonly version: string }
  readonly policy: Policy
  readonly policyHash: string
  readonly keysHash: string
  readonly sources: readonly {
    readonly name: string
    readonly sha256: string
    readonly bytes: number
    readonly format: string
    readonly entries: number
    readonly rejected: number
    readonly partial?: true
  }[]
  readonly keys: readonly ReportKey[]
  readonly summary: {
    readonly tokens: number
    readonly tasks: number
    readonly workflows: number
    /** Own verdicts of tasks. */
    readonly verdicts: Readonly<Record<Verdict, number>>
    readonly findings: Readonly<Record<string, number>>
  }
  readonly tokens: readonly {
    readonly index: number
    readonly jti: string | null
    readonly verdict: Verdict
    readonly inherited: Verdict
    readonly signature: SignatureStatus
    readonly kid: string | null
    readonly alg: string | null
  }[]
  readonly findings: readonly ReportFinding[]
  readonly limits: readonly string[]
}

export interface ReportKey {
  readonly kid: string | null
  readonly thumbprint: string
  readonly algorithms: readonly string[]
  readonly identity: string | null
  readonly source: string
  readonly usable: boolean
}

export interface ReportFinding {
  readonly code: string
  readonly severity: Severity
  readonly softenedFrom?: Severity
  readonly tokens: readonly number[]
  /** By place in `tokens`; null where a token has none. */
  readonly jtis: readonly (string | null)[]
  readonly related?: readonly number[]
  readonly loop?: readonly number[]
  readonly origin: Origin | null
  readonly message: string
}

export interface ReportInput {
  readonly facts: Facts
  readonly findings: readonly Finding[]
  readonly verdicts: Verdicts
  readonly sources: readonly (SourceSummary & { readonly entries: number })[]
}

const tool = { name: 'ECT Explorer', version: '0.1.0' }

/** The same input gives the same report, to the letter, wherever it is made. */
export function reportOf({ facts, findings, verdicts, sources }: ReportInput): Report {
  const { tokens, graph, policy, verifications } = facts
  const { passed, failed, indeterminate, tasks } = countVerdicts(graph.task, verdicts)
  return {
    report: 'ect-explorer/1',
    tool,
    policy,
    policyHash: policyHash(policy),
    keysHash: keysHash(facts.keys),
    sources: sources.map(({ name, sha256, bytes, format, entries, rejected, partial }) => ({
      name,
      sha256,
      bytes,
      format,
      entries,
      rejected,
      ...(partial && { partial }),
    })),
    keys: facts.keys.map(reportKey),
    summary: {
      tokens: tokens.length,
      tasks,
      workflows: graph.workflows.length,
      verdicts: { passed, failed, indeterminate },
      findings: countCodes(findings),
    },
    tokens: tokens.map(({ claims, header }, index) => ({
      index,
      jti: claims?.jti ?? null,
      verdict: verdictNames[verdicts.own[index]!]!,
      inherited: verdictNames[verdicts.inherited[index]!]!,
      signature: verifications[graph.task[index]!]!.status,
      kid: header?.kid ?? null,
      alg: header?.alg ?? null,
    })),
    findings: findings.map((finding) => reportFinding(finding, facts)),
    limits: limits(facts),
  }
}

function reportKey({ kid, thumbprint, algorithms, identity, source, unusable }: TrustedKey): ReportKey {
  return { kid: kid ?? null, thumbprint, algorithms, identity: identity ?? null, source, usable: !unusable }
}

function reportFinding(finding: Finding, { tokens }: Facts): ReportFinding {
  const { code, severity, softenedFrom, related, loop } = finding
  const first = finding.tokens[0]
  return {
    code,
    severity,
    ...(softenedFrom && { softenedFrom }),
    tokens: finding.tokens,
    jtis: finding.tokens.map((id) => tokens[id]?.claims?.jti ?? null),
    ...(related && { related }),
    ...(loop && { loop }),
    origin: finding.origin ?? (first === undefined ? null : (tokens[first]?.origin ?? null)),
    message: messageOf(finding),
  }
}

function countCodes(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
