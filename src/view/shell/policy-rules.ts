import type { JudgedAt, Policy } from '../../checks/policy.ts'
import { text } from '../text.ts'
import { lengthInWords, utc } from '../time.ts'

const words = text.policy

export function judgedAtShort(judgedAt: JudgedAt): string {
  if (judgedAt.mode === 'at' || judgedAt.mode === 'now')
    return words.judged[judgedAt.mode](utc(judgedAt.time))
  return words.judged[judgedAt.mode]
}

const judgedAtLong = (judgedAt: JudgedAt): string =>
  judgedAt.mode === 'recorded' || judgedAt.mode === 'issued'
    ? words.judgedLong[judgedAt.mode]
    : utc(judgedAt.time)

const limit = (seconds: number | null): string =>
  seconds === null ? words.notJudged : lengthInWords(seconds)

/** Every rule of a policy as a name and a value in words. */
export function rulesOf(policy: Policy): readonly (readonly [string, string])[] {
  const changed = Object.entries(policy.severities).map(([code, severity]) => `${code}: ${severity}`)
  return [
    [words.rules.judgedAt, judgedAtLong(policy.judgedAt)],
    [words.rules.ledger, words.ledger[policy.ledger]],
    [words.rules.clockSkew, words.seconds(policy.clockSkew)],
    [words.rules.minimumLevel, words.levels[policy.minimumLevel]],
    [words.rules.algorithms, policy.algorithms.join(', ')],
    [words.rules.requiredClaims, policy.requiredClaims.join(', ')],
    [words.rules.uuidTaskIds, words.uuid[policy.uuidTaskIds]],
    [words.rules.verifier, policy.verifier ?? words.notJudged],
    [words.rules.maxPredecessors, String(policy.maxPredecessors)],
    [words.rules.maxLifetime, limit(policy.maxLifetime)],
    [words.rules.iatMaxAge, limit(policy.iatMaxAge)],
    [words.rules.iatMaxFuture, `${limit(policy.iatMaxFuture)}. ${words.atDateOnly}`],
    [words.rules.severities, changed.length > 0 ? changed.join(', ') : text.none],
  ]
}
