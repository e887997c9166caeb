import type { TrustedKey } from '../keys/key.ts'
import type { TokenId } from '../tokens/token.ts'
import { all, decoded, signed } from './applies.ts'
import { type Args, defineCheck } from './check.ts'
import type { Facts } from './facts.ts'
import { judgingTime } from './judging-time.ts'
import { instant, quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

export const keyUnusable = defineCheck({
  code: 'key-unusable',
  severity: 'warning',
  leavesOpen: true,
  step: 'signature',
  title: 'The key named does not fit',
  passes: 'The key fits the algorithm and is valid at the judging time',
  source: {
    word: 'rfc',
    where: 'RFC 7515 section 5.2; RFC 7517 sections 4.2 to 4.4; RFC 5280 section 4.1.2.5',
  },
  text: {
    what: 'A trusted key answers to the `kid`, but it cannot vouch for this token: another algorithm or curve, meant for encryption, too weak, damaged, or a certificate that is not valid at the judging time.',
    why: 'A signature that such a key checks, or cannot check, says nothing. The task is neither passed nor failed.',
    causes: [
      'Two keys share one `kid`, and only the wrong one was opened.',
      'The certificate was renewed and the older one is missing.',
      'The archive is judged at another time than that of its tokens.',
    ],
    tries: [
      'Open the key that was in use when the token was issued.',
      'Compare `alg` in the header with the type of the key, under Keys.',
      'Check the judging time of the policy.',
    ],
  },
  message: ({ kid, reason, time, notBefore, notAfter }) => {
    if (reason === 'not-yet-valid') {
      return `The certificate of ${quote(kid)} is valid from ${instant(notBefore)}, after the judging time ${instant(time)}.`
    }
    if (reason === 'expired') {
      return `The certificate of ${quote(kid)} was valid until ${instant(notAfter)}, before the judging time ${instant(time)}.`
    }
    return `The key ${quote(kid)} cannot check this signature: ${reason}.`
  },
  applies: all(decoded, signed, (facts, id) => {
    const verification = facts.verifications[id]
    if (verification?.status === 'invalid') return 'the signature does not match'
    if (verification?.status !== 'verified')
      return verification?.status === 'key-unusable' || 'no key was found'
    const { notBefore, notAfter } = facts.keys[verification.key] ?? {}
    if (notBefore === undefined && notAfter === undefined) return true
    return judgingTime(facts, id) !== undefined || 'nothing says at what time to judge its certificate'
  }),
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      const problem = problemOf(facts, id)
      if (problem) yield { tokens: [id], args: { kid: token.header?.kid ?? '', ...problem } }
    }
  },
})

function problemOf(facts: Facts, id: TokenId): Args | undefined {
  const verification = facts.verifications[id]
  if (verification?.status === 'key-unusable') return { reason: verification.reason }
  if (verification?.status !== 'verified') return undefined
  const key = facts.keys[verification.key]
  return key && (unusable(key) ?? outsideValidity(key, facts, id))
}

function unusable({ unusable: problem }: TrustedKey): Args | undefined {
  return problem && { reason: problem.detail ?? problem.reason }
}

function outsideValidity({ notBefore, notAfter }: TrustedKey, facts: Facts, id: TokenId): Args | undefined {
  if (notBefore === undefined && notAfter === undefined) return undefined
  const time = judgingTime(facts, id)?.time
  if (time === undefined) return undefined
  if (notBefore !== undefined && time < notBefore) return { reason: 'not-yet-valid', time, notBefore }
  if (notAfter !== undefined && time > notAfter) return { reason: 'expired', time, notAfter }
  return undefined
}
