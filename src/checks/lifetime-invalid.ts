import { all, decoded, hasIat } from './applies.ts'
import { defineCheck } from './check.ts'
import { duration, instant } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const lifetimeInvalid = defineCheck({
  code: 'lifetime-invalid',
  severity: 'error',
  step: 'time',
  title: 'Lifetime is impossible or too long',
  passes: 'It expires after it was issued, within the longest lifetime of the policy',
  source: {
    word: 'choice',
    where:
      'RFC 7519 defines `exp` and `iat` apart; that one must follow the other is implied, the longest lifetime is policy',
  },
  text: {
    what: '`exp` is not after `iat`, or, where the policy sets a longest lifetime, lies too far behind it.',
    why: 'A token that expires before it is issued could never be accepted by anyone. One that lives for days can be replayed for days.',
    causes: [
      'Two clocks, or two units: minutes added to seconds.',
      'One of both times was changed by hand.',
      'The issuer uses the lifetime of a session instead of ten minutes.',
    ],
    tries: ['Look at both times under Claims.', 'Check the expiry setting of the issuer.'],
  },
  message: ({ iat, exp, limit }) => {
    const both = `\`exp\` is ${instant(exp)}, \`iat\` ${instant(iat)}`
    const lifetime = Number(exp) - Number(iat)
    if (lifetime > 0)
      return `${both}: a lifetime of ${duration(lifetime)}, the policy allows ${duration(limit)}.`
    return lifetime === 0
      ? `${both}: it expires the moment it is issued.`
      : `${both}: it expires ${duration(lifetime)} before it is issued.`
  },
  applies: all(
    decoded,
    hasIat,
    ({ tokens }, id) => tokens[id]?.claims?.exp !== undefined || 'it has no readable `exp`',
  ),
  *run(facts) {
    const limit = facts.policy.maxLifetime
    for (const { id, claims } of readTasks(facts)) {
      const { iat, exp } = claims
      if (iat === undefined || exp === undefined) continue
      if (exp > iat && (limit === null || exp - iat <= limit)) continue
      yield { tokens: [id], args: { iat, exp, ...(limit !== null && { limit }) } }
    }
  },
})
