import { all, decoded, hasIat, hasPredecessors, somePredecessor } from './applies.ts'
import { defineCheck } from './check.ts'
import { called, duration, instant } from './phrase.ts'
import { edgeArgs, edges } from './tasks.ts'

export const temporalOrder = defineCheck({
  code: 'temporal-order',
  severity: 'error',
  step: 'graph',
  title: 'Issued before its predecessor',
  passes: 'It was issued after its predecessors, within the clock skew',
  source: {
    word: 'reported',
    where:
      'Implementers: the `iat` of a predecessor may exceed that of its successor by the clock skew, 30 s by default and inclusive',
  },
  text: {
    what: 'A predecessor was issued later than the task that builds on it, by more than the clock skew that the policy allows. The successor is accused: it claims to have seen what did not exist yet. Exactly the skew is still accepted.',
    why: 'An effect before its cause means that a time is false or that the link is: the record was dated back, or the predecessor was put in afterwards.',
    causes: [
      'The clocks of two organisations are further apart than the policy allows.',
      'The successor was issued first and its predecessor later, to justify it.',
      'The predecessor was issued again with a new `iat` under its old id.',
    ],
    tries: [
      'Compare both `iat` with the recorded times of the ledger, which neither issuer writes.',
      'Look at other edges between the same two agents: a clock that is wrong is wrong everywhere.',
    ],
  },
  message: ({ action, jti, iat, predecessorAction, predecessorJti, predecessorIat, seconds, limit }) =>
    `${called(action, jti)} was issued ${duration(seconds)} before its predecessor ${called(predecessorAction, predecessorJti)}: ${instant(iat)} against ${instant(predecessorIat)}. The policy allows ${duration(limit)}.`,
  applies: all(
    decoded,
    hasIat,
    hasPredecessors,
    somePredecessor(({ claims }) => claims?.iat !== undefined, 'no predecessor has a readable `iat`'),
  ),
  *run({ tokens, graph, policy }) {
    for (const [id, predecessor] of edges(graph)) {
      const iat = tokens[id]?.claims?.iat
      const predecessorIat = tokens[predecessor]?.claims?.iat
      if (iat === undefined || predecessorIat === undefined) continue
      const seconds = predecessorIat - iat
      if (seconds <= policy.clockSkew) continue
      const ends = edgeArgs(tokens[id], tokens[predecessor])
      const args = { ...ends, iat, predecessorIat, seconds, limit: policy.clockSkew }
      yield { tokens: [id], related: [predecessor], args }
    }
  },
})
