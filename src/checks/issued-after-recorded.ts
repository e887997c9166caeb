import { all, decoded, hasIat, hasRecord } from './applies.ts'
import { defineCheck } from './check.ts'
import { duration, instant } from './phrase.ts'

export const issuedAfterRecorded = defineCheck({
  code: 'issued-after-recorded',
  severity: 'warning',
  step: 'ledger',
  title: 'Issued after it was recorded',
  passes: 'It was issued before it was recorded, within the clock skew',
  source: {
    word: 'choice',
    where: 'A ledger records what exists; the clock skew of the policy is allowed for',
  },
  text: {
    what: 'The ledger recorded the token before its own `iat`, by more than the clock skew. Each row is judged for itself.',
    why: 'One of both times is false: the ledger recorded something that, by its own word, did not exist yet.',
    causes: [
      'The clock of the issuer is ahead of that of the ledger.',
      'The row was written earlier and its token replaced later.',
      'The recorded time stands in local time and was read as UTC.',
    ],
    tries: [
      'Look whether all rows of the ledger are off by the same whole hours.',
      'Look at other tokens of the same issuer.',
    ],
  },
  message: ({ iat, recorded, seconds, limit }) =>
    `It was issued at ${instant(iat)}, ${duration(seconds)} after the ledger recorded it at ${instant(recorded)}. The policy allows ${duration(limit)}.`,
  applies: all(
    decoded,
    hasRecord,
    ({ tokens }, id) => tokens[id]?.record?.recordedAt !== undefined || 'its row has no readable time',
    hasIat,
  ),
  *run({ tokens, policy }) {
    const limit = policy.clockSkew
    for (const [id, { record, claims }] of tokens.entries()) {
      const recorded = record?.recordedAt
      if (recorded === undefined || claims?.iat === undefined) continue
      const seconds = claims.iat - recorded
      if (seconds > limit) yield { tokens: [id], args: { iat: claims.iat, recorded, seconds, limit } }
    }
  },
})
