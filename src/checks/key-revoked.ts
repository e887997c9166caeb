import { all, decoded, signed, verified } from './applies.ts'
import { defineCheck } from './check.ts'
import { existenceTime } from './judging-time.ts'
import { instant, quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const keyRevoked = defineCheck({
  code: 'key-revoked',
  severity: 'error',
  step: 'identity',
  title: 'Key was revoked before this token',
  passes: 'The key was not marked as revoked by then',
  source: {
    word: 'draft',
    where:
      'ECT drafts: the key is not revoked. That the time of the ledger counts before `iat`, and that only the user brings revocations, is our choice',
  },
  text: {
    what: 'You marked the key as revoked from a time on, and this token is from then or later. The time is the one at which a ledger recorded it; without a record, or where the policy judges by `iat`, it is the `iat` of the token.',
    why: 'From that time on somebody else may hold the key. Whoever holds it can write any `iat`, so the clock of the ledger is believed first.',
    causes: [
      'The agent went on using the key after it was withdrawn.',
      'Somebody who got hold of the key uses it.',
      'The token was issued in time and recorded late.',
    ],
    tries: [
      'Compare `iat` with the recorded time: close together speaks for a key in use, far apart for dating back.',
      'Check the time of the revocation under Keys.',
    ],
  },
  message: ({ kid, revoked, time, from }) =>
    `The key ${quote(kid)} counts as revoked from ${instant(revoked)}; this token was ${from} at ${instant(time)}. Tasks that build on it are tainted, not invalid.`,
  applies: all(decoded, signed, verified, (facts, id) => {
    if (existenceTime(facts, id) === undefined) return 'nothing says when it was issued or recorded'
    const verification = facts.verifications[id]
    const key = verification?.status === 'verified' ? facts.keys[verification.key] : undefined
    return key?.revokedFrom !== undefined || 'nobody marked its key as revoked'
  }),
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      const verification = facts.verifications[id]
      if (verification?.status !== 'verified') continue
      const revoked = facts.keys[verification.key]?.revokedFrom
      const existed = revoked === undefined ? undefined : existenceTime(facts, id)
      if (revoked === undefined || existed === undefined || existed.time < revoked) continue
      yield { tokens: [id], args: { kid: token.header?.kid ?? '', revoked, ...existed } }
    }
  },
})
