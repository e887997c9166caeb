import type { Facts } from '../checks/facts.ts'
import type { Policy } from '../checks/policy.ts'
import type { Finding } from '../findings/finding.ts'
import { judge, type Settled } from '../findings/judge.ts'
import { type Report, reportOf } from '../findings/report.ts'
import { type Verdicts, verdictsOf } from '../findings/verdicts.ts'
import type { ExecutionGraph } from '../graph/graph.ts'
import type { TrustedKey } from '../keys/key.ts'
import type { Verification } from '../verify/verification.ts'
import type { Evidence } from './evidence.ts'

/** Evidence, what follows from it, and what is held of it under a policy. Everything else that is shown is made from one of these. */
export interface Analysis {
  readonly evidence: readonly Evidence[]
  readonly facts: Facts
  readonly findings: readonly Finding[]
  readonly verdicts: Verdicts
  /** False while signatures are still being verified: what is pending is then not yet a finding. */
  readonly complete: boolean
  /** What holds as long as tokens and policy stay. */
  readonly settled: Settled
}

/** Judges the evidence under a policy; verifies nothing. What an earlier judgement settled is taken from it. */
export function analysisOf(
  evidence: readonly Evidence[],
  graph: ExecutionGraph,
  keys: readonly TrustedKey[],
  policy: Policy,
  complete: boolean,
  earlier?: Analysis,
): Analysis {
  const unchanged = earlier?.facts.graph === graph && earlier.facts.policy === policy
  const settled: Settled = unchanged ? earlier.settled : new Map()
  const facts: Facts = {
    sourceNames: evidence.map(({ summary }) => summary.name),
    rejected: evidence.flatMap(({ rejected }) => rejected),
    tokens: evidence.flatMap(({ tokens }) => tokens),
    keys,
    verifications: sharedAnswers(evidence, graph),
    graph,
    policy,
  }
  const all = judge(facts, settled)
  const findings = complete ? all : all.filter(({ code }) => code !== 'check-incomplete')
  return { evidence, facts, findings, verdicts: verdictsOf(facts, findings), complete, settled }
}

/** By token what became of its signature. Sightings of one task share an answer: where one could not be looked at, that of another holds. */
function sharedAnswers(evidence: readonly Evidence[], { task }: ExecutionGraph): readonly Verification[] {
  const answers = evidence.flatMap(({ verifications }) => verifications)
  for (const [id, first] of task.entries())
    if (id !== first && isOpen(answers[first]!)) answers[first] = answers[id]!
  return answers
}

/** Nothing was looked at for it. */
const isOpen = ({ status }: Verification): boolean => status === 'pending' || status === 'key-unknown'

export function analysisReport({ evidence, facts, findings, verdicts }: Analysis): Report {
  const sources = evidence.map(({ summary, tokens, others }) => ({
    ...summary,
    entries: tokens.length + others.length,
  }))
  return reportOf({ facts, findings, verdicts, sources })
}
