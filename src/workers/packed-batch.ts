import type { EncodedToken } from '../import/ledger.ts'
import type { KeyId } from '../keys/key.ts'
import type { Verification } from '../verify/verification.ts'
import type { VerifyRequest } from '../verify/verify-token.ts'
import {
  type PackedStrings,
  type PackedWords,
  packStrings,
  packWords,
  unpackStrings,
  unpackWords,
} from './packed-columns.ts'

/** Requests as columns: hundreds of small objects cost more to send than their signatures' bytes. */
export interface PackedRequests {
  /** Empty for a token that is not compact. */
  readonly jws: PackedStrings
  readonly alg: PackedWords
  readonly kid: PackedWords
  /** The others, by place. */
  readonly others: ReadonlyMap<number, EncodedToken>
}

export function packRequests(requests: readonly VerifyRequest[]): PackedRequests {
  const others = new Map<number, EncodedToken>()
  const jws = requests.map(({ encoded }, at) => {
    if (encoded.kind === 'compact') return encoded.jws
    others.set(at, encoded)
    return ''
  })
  return {
    jws: packStrings(jws),
    alg: packWords(requests.map(({ alg }) => alg)),
    kid: packWords(requests.map(({ kid }) => kid)),
    others,
  }
}

export function unpackRequests({ jws, alg, kid, others }: PackedRequests): readonly VerifyRequest[] {
  const algs = unpackWords(alg)
  const kids = unpackWords(kid)
  return unpackStrings(jws).map((text, at) => ({
    encoded: others.get(at) ?? { kind: 'compact', jws: text },
    alg: algs[at]!,
    kid: kids[at]!,
  }))
}

/** Answers as one column and what does not fit in it. */
export interface PackedAnswers {
  /** The key that verified; -1 where none did. */
  readonly key: Int32Array
  /** What came of the others, by place. */
  readonly others: ReadonlyMap<number, Verification>
}

export function packAnswers(answers: readonly Verification[]): PackedAnswers {
  const others = new Map<number, Verification>()
  const key = Int32Array.from(answers, (answer, at) => {
    if (answer.status === 'verified') return answer.key
    others.set(at, answer)
    return -1
  })
  return { key, others }
}

const verifiedBy = new Map<KeyId, Verification>()

/** Tokens that one key verified share one answer. */
function verified(key: KeyId): Verification {
  const known = verifiedBy.get(key) ?? { status: 'verified', key }
  verifiedBy.set(key, known)
  return known
}

export function unpackAnswers({ key, others }: PackedAnswers): readonly Verification[] {
  return Array.from(key, (each, at) => others.get(at) ?? verified(each))
}
