import { all, decoded, judgedAtInstant } from './applies.ts'
import { defineCheck } from './check.ts'
import { judgingTime } from './judging-time.ts'
import { duration, instant } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const expired = defineCheck({
  code: 'expired',
  severity: 'error',
  step: 'time',
  title: 'Expired',
  passes: 'It had not expired at the judging time',
  source: {
    word: 'rfc',
    where:
      'RFC 7519 section 4.1.4, with the clock skew of the policy as leeway. That archives are not judged by now is our choice',
  },
  text: {
    what: 'At the instant that the policy names, `exp` had passed, and the clock skew as well. It is judged only when you choose a date or now: tokens live for minutes, so by now every archive has expired.',
    why: 'A live verifier would refuse the token at that time.',
    causes: [
      'The token is old, which in an archive is no fault.',
      'The instant in the policy is not the one you meant.',
      'The token waited in a queue for longer than it lived.',
    ],
    tries: [
      'Judge an archive at its recorded time.',
      'Compare `exp` with the time at which the verifier got the token.',
    ],
  },
  message: ({ exp, time, seconds }) =>
    `It expired at ${instant(exp)}, ${duration(seconds)} before the judging time ${instant(time)}.`,
  applies: all(
    decoded,
    judgedAtInstant,
    ({ tokens }, id) => tokens[id]?.claims?.exp !== undefined || 'it has no readable `exp`',
  ),
  *run(facts) {
    for (const { id, claims } of readTasks(facts)) {
      const judged = judgingTime(facts, id)
      if (judged?.from !== 'policy' || claims.exp === undefined) continue
      const seconds = judged.time - claims.exp
      if (seconds < facts.policy.clockSkew) continue
      yield { tokens: [id], args: { exp: claims.exp, time: judged.time, seconds } }
    }
  },
})
