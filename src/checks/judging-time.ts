import type { ExecutionGraph } from '../graph/graph.ts'
import type { Token, TokenId } from '../tokens/token.ts'
import type { Facts } from './facts.ts'

export interface JudgingTime {
  /** NumericDate seconds. */
  readonly time: number
  /** Who says so: the ledger's record, the token's own `iat`, or the policy. */
  readonly from: 'recorded' | 'issued' | 'policy'
}

/** The instant a token is judged at (our choice: tokens live for minutes, so that every archive is expired by now); undefined where nothing dates it. */
export function judgingTime(facts: Facts, id: TokenId): JudgingTime | undefined {
  const { judgedAt } = facts.policy
  if (judgedAt.mode === 'at' || judgedAt.mode === 'now') return { time: judgedAt.time, from: 'policy' }
  return existenceTime(facts, id)
}

/**
 * When a token is known to have existed: its ledger's recorded time, which the signer does not write, else its own `iat`.
 * A policy that judges by `iat` alone passes the ledger over.
 */
export function existenceTime(facts: Facts, id: TokenId): JudgingTime | undefined {
  const recorded = facts.policy.judgedAt.mode === 'issued' ? undefined : recordedAt(facts, id)
  if (recorded !== undefined) return { time: recorded, from: 'recorded' }
  const issued = facts.tokens[id]?.claims?.iat
  return issued === undefined ? undefined : { time: issued, from: 'issued' }
}

const earliest = new WeakMap<ExecutionGraph, Float64Array>()

/** The earliest time at which any ledger recorded this token's task. */
export function recordedAt(
  { tokens, graph }: Pick<Facts, 'tokens' | 'graph'>,
  id: TokenId,
): number | undefined {
  let times = earliest.get(graph)
  if (!times) {
    times = earliestRecords(tokens, graph)
    earliest.set(graph, times)
  }
  const time = times[graph.task[id] ?? id] ?? Number.NaN
  return Number.isNaN(time) ? undefined : time
}

function earliestRecords(tokens: readonly Token[], { task }: ExecutionGraph): Float64Array {
  const times = new Float64Array(tokens.length).fill(Number.NaN)
  for (const [id, { record }] of tokens.entries()) {
    const first = task[id]!
    if (record?.recordedAt !== undefined && !(times[first]! <= record.recordedAt))
      times[first] = record.recordedAt
  }
  return times
}
