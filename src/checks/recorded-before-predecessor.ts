import type { Token } from '../tokens/token.ts'
import { all, decoded, hasPredecessors, hasRecord, somePredecessor } from './applies.ts'
import { type Args, defineCheck } from './check.ts'
import { fileOf } from './ledger-rows.ts'
import { called, duration, instant } from './phrase.ts'
import { cycleOf, edgeArgs, edges } from './tasks.ts'

export const recordedBeforePredecessor = defineCheck({
  code: 'recorded-before-predecessor',
  severity: 'warning',
  step: 'ledger',
  title: 'Recorded before its predecessor',
  passes: 'It was recorded after its predecessors',
  source: {
    word: 'choice',
    where:
      'ECT drafts: predecessors are verified before their successor is issued. That their records therefore come first is our choice',
  },
  text: {
    what: 'The ledger recorded the task before a predecessor of it: by sequence number where both stand in one file, or by recorded time beyond the clock skew. Inside a cycle this is not reported again.',
    why: 'Whoever issued the task should have verified its predecessor before, and a live ledger would have had it by then.',
    causes: [
      'The agents report to the ledger on their own, and one report was late.',
      'The predecessor was put into the ledger afterwards.',
      'Two ledgers with different clocks were opened together.',
    ],
    tries: [
      'Compare both `iat`: if they are in order, the report was only late.',
      'Ask how records reach the ledger.',
    ],
  },
  message: ({ action, jti, predecessorAction, predecessorJti, by, recorded, predecessorRecorded }) => {
    const ends = `${called(action, jti)} was recorded before its predecessor ${called(predecessorAction, predecessorJti)}`
    if (by === 'sequence') return `${ends}: row ${recorded} against row ${predecessorRecorded}.`
    const seconds = Number(predecessorRecorded) - Number(recorded)
    return `${ends}, by ${duration(seconds)}: ${instant(recorded)} against ${instant(predecessorRecorded)}.`
  },
  applies: all(
    decoded,
    hasRecord,
    hasPredecessors,
    somePredecessor(({ record }) => record !== undefined, 'no predecessor has a ledger record'),
    ({ graph }, id) => !graph.cycles.some(({ tokens }) => tokens.includes(id)) || 'it is part of a cycle',
  ),
  *run({ tokens, graph, policy }) {
    const cycles = cycleOf(graph)
    for (const [id, predecessor] of edges(graph)) {
      if (cycles[id] !== -1 && cycles[id] === cycles[predecessor]) continue
      const inversion = inverted(tokens[id]!, tokens[predecessor]!, policy.clockSkew)
      if (!inversion) continue
      const args = { ...edgeArgs(tokens[id], tokens[predecessor]), ...inversion }
      yield { tokens: [id], related: [predecessor], args }
    }
  },
})

function inverted(task: Token, predecessor: Token, clockSkew: number): Args | undefined {
  const [one, other] = [task.record, predecessor.record]
  if (!one || !other) return undefined
  const sameFile = fileOf(task.origin) === fileOf(predecessor.origin)
  if (
    sameFile &&
    one.sequence !== undefined &&
    other.sequence !== undefined &&
    one.sequence < other.sequence
  ) {
    return { by: 'sequence', recorded: one.sequence, predecessorRecorded: other.sequence }
  }
  if (one.recordedAt === undefined || other.recordedAt === undefined) return undefined
  return other.recordedAt - one.recordedAt > clockSkew
    ? { by: 'time', recorded: one.recordedAt, predecessorRecorded: other.recordedAt }
    : undefined
}
