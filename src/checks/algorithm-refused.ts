import { algorithmNamed } from '../keys/algorithms.ts'
import type { Token, TokenId } from '../tokens/token.ts'
import { all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import type { Facts } from './facts.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

/** Why a token's algorithm is not accepted; undefined where it is. Asks nothing of a token without a signature. */
export function refusal(
  { verifications, policy }: Facts,
  id: TokenId,
  token: Token,
): 'unsafe' | 'not-allowed' | undefined {
  if (token.level === 'L1') return undefined
  if (verifications[id]?.status === 'algorithm-refused') return 'unsafe'
  const algorithm = algorithmNamed(token.header?.alg)
  return algorithm && policy.algorithms.includes(algorithm) ? undefined : 'not-allowed'
}

export const algorithmRefused = defineCheck({
  code: 'algorithm-refused',
  severity: 'error',
  step: 'signature',
  title: 'Algorithm is not accepted',
  passes: 'The algorithm is on the allowlist',
  source: {
    word: 'draft',
    where: 'ECT drafts -00 and -01, `alg`: asymmetric, on the allowlist of the verifier, never `none`',
  },
  text: {
    what: 'The header names no algorithm, `none`, one with a shared secret (HMAC), one that is no signature algorithm, or one that the policy does not list.',
    why: 'With `none` anybody can write the token. With a shared secret everybody who can check it can also forge it, so it proves nothing about who signed.',
    causes: [
      'A test issuer that signs with a shared secret reached production.',
      'Somebody removed the signature and hopes that the verifier believes the header.',
      'The policy is stricter than the issuers are.',
    ],
    tries: [
      'Sign with ES256 or another asymmetric algorithm.',
      'If the algorithm is asymmetric and wanted, add it to the allowlist of the policy.',
    ],
  },
  message: ({ alg, reason, allowed }) => {
    if (!alg) return 'The header names no algorithm, so there is nothing to check the signature with.'
    return reason === 'unsafe'
      ? `The algorithm ${quote(alg)} is never accepted for an ECT: it must be an asymmetric signature.`
      : `The algorithm ${quote(alg)} is not on the allowlist of the policy: ${allowed || 'the list is empty'}.`
  },
  applies: all(decoded, signed),
  *run(facts) {
    const allowed = facts.policy.algorithms.join(', ')
    for (const { id, token } of readTasks(facts)) {
      const reason = refusal(facts, id, token)
      if (reason) yield { tokens: [id], args: { alg: token.header?.alg ?? '', reason, allowed } }
    }
  },
})
