import type { KeyId, TrustedKey } from '../keys/key.ts'
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
    what: 'A trusted key answers to the `kid`, but it cannot vouch for this token: another algorithm or curve, meant for encryption, too weak, damaged, or a certificate that, or whose issuer, is not valid at the judging time or was not signed by the issuer it names.',
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
    if (reason === 'issuer-differs') {
      return `The key ${quote(kid)} is not vouched for: the issuer that its certificate or WIT names is among the keys and did not sign it.`
    }
    if (reason === 'issuer-not-yet-valid') {
      return `The certificate of ${quote(kid)} was signed by an authority whose own is valid from ${instant(notBefore)}, after the judging time ${instant(time)}.`
    }
    if (reason === 'issuer-expired') {
      return `The certificate of ${quote(kid)} was signed by an authority whose own was valid until ${instant(notAfter)}, before the judging time ${instant(time)}.`
    }
    return `The key ${quote(kid)} cannot check this signature: ${reason}.`
  },
  applies: all(decoded, signed, (facts, id) => {
    const verification = facts.verifications[id]
    if (verification?.status === 'invalid') return 'the signature does not match'
    if (verification?.status !== 'verified')
      return verification?.status === 'key-unusable' || 'no key was found'
    if (!chainOf(facts, verification.key).some(hasDates)) return true
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
  return key && (unusable(key) ?? notSigned(key) ?? outsideValidity(facts, verification.key, id))
}

function unusable({ unusable: problem }: TrustedKey): Args | undefined {
  return problem && { reason: problem.detail ?? problem.reason }
}

const notSigned = ({ issuedBy }: TrustedKey): Args | undefined =>
  issuedBy === 'mismatch' ? { reason: 'issuer-differs' } : undefined

const hasDates = ({ notBefore, notAfter }: TrustedKey) => notBefore !== undefined || notAfter !== undefined

/** No chain of authorities is longer; one that bites its own tail ends here too. */
const longestChain = 8

/** A key and, from one to the next, the keys at hand that signed its certificate. */
function chainOf({ keys }: Facts, first: KeyId): readonly TrustedKey[] {
  const chain: TrustedKey[] = []
  let at: TrustedKey['issuedBy'] = first
  while (typeof at === 'number' && chain.length < longestChain) {
    const key: TrustedKey | undefined = keys[at]
    if (!key) break
    chain.push(key)
    at = key.issuedBy
  }
  return chain
}

function outsideValidity(facts: Facts, first: KeyId, id: TokenId): Args | undefined {
  const chain = chainOf(facts, first)
  const time = chain.some(hasDates) ? judgingTime(facts, id)?.time : undefined
  if (time === undefined) return undefined
  for (const [place, { notBefore, notAfter }] of chain.entries()) {
    const whose = place === 0 ? '' : 'issuer-'
    if (notBefore !== undefined && time < notBefore)
      return { reason: `${whose}not-yet-valid`, time, notBefore }
    if (notAfter !== undefined && time > notAfter) return { reason: `${whose}expired`, time, notAfter }
  }
  return undefined
}
