import { all, decoded, hasIat, judgedAtInstant } from './applies.ts'
import { defineCheck } from './check.ts'
import { judgingTime } from './judging-time.ts'
import { duration, instant } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const issuedTooEarly = defineCheck({
  code: 'issued-too-early',
  severity: 'error',
  step: 'time',
  title: 'Issued too long ago',
  passes: 'It was issued recently enough',
  source: {
    word: 'draft',
    where: 'ECT reference implementations: `iat` is at most 15 minutes old; the limit is part of the policy',
  },
  text: {
    what: '`iat` lies further before the instant that the policy names than the policy allows. Judged only at a date or now, and only where the policy sets an age.',
    why: 'A live verifier accepts only fresh records, so that old ones cannot be slipped into a new workflow.',
    causes: [
      'The token is old, which in an archive is no fault.',
      'It was issued in time and delivered late.',
      'The clock of the issuer is behind.',
    ],
    tries: ['Judge an archive at its recorded time.', 'Compare the age limit with that of your verifiers.'],
  },
  message: ({ iat, time, seconds, limit }) =>
    `It was issued at ${instant(iat)}, ${duration(seconds)} before the judging time ${instant(time)}. The policy allows ${duration(limit)}.`,
  applies: all(
    decoded,
    judgedAtInstant,
    ({ policy }) => policy.iatMaxAge !== null || 'the policy sets no limit to the age of a token',
    hasIat,
  ),
  *run(facts) {
    const limit = facts.policy.iatMaxAge
    if (limit === null) return
    for (const { id, claims } of readTasks(facts)) {
      const judged = judgingTime(facts, id)
      if (judged?.from !== 'policy' || claims.iat === undefined) continue
      const seconds = judged.time - claims.iat
      if (seconds > limit)
        yield { tokens: [id], args: { iat: claims.iat, time: judged.time, seconds, limit } }
    }
  },
})
