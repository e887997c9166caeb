import { all, decoded, hasIat, judgedAtInstant } from './applies.ts'
import { defineCheck } from './check.ts'
import { judgingTime } from './judging-time.ts'
import { duration, instant } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const issuedInFuture = defineCheck({
  code: 'issued-in-future',
  severity: 'error',
  step: 'time',
  title: 'Issued in the future',
  passes: 'It was not issued after the judging time',
  source: {
    word: 'reported',
    where: 'Implementers accept an `iat` up to 30 s in the future; the limit is part of the policy',
  },
  text: {
    what: '`iat` lies after the instant that the policy names, by more than the policy allows. Judged only at a date or now.',
    why: 'A token from the future was dated on purpose or by a wrong clock; it would outlive what it was meant to.',
    causes: [
      'The clock of the issuer is ahead.',
      'The instant in the policy lies before the ledger was written.',
    ],
    tries: ['Compare several tokens of the same issuer.', 'Judge an archive at its recorded time.'],
  },
  message: ({ iat, time, seconds, limit }) =>
    `It was issued at ${instant(iat)}, ${duration(seconds)} after the judging time ${instant(time)}. The policy allows ${duration(limit)}.`,
  applies: all(decoded, judgedAtInstant, hasIat),
  *run(facts) {
    const limit = facts.policy.iatMaxFuture
    for (const { id, claims } of readTasks(facts)) {
      const judged = judgingTime(facts, id)
      if (judged?.from !== 'policy' || claims.iat === undefined) continue
      const seconds = claims.iat - judged.time
      if (seconds > limit)
        yield { tokens: [id], args: { iat: claims.iat, time: judged.time, seconds, limit } }
    }
  },
})
