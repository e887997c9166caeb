import type { JWK } from 'jose'
import { makeKeyring } from '../keys/keyring.ts'
import { readKeys } from '../keys/read-keys.ts'
import { makeDecoder } from '../tokens/decode.ts'
import type { SignatureStatus } from '../verify/verification.ts'
import { requestFor, verifyToken } from '../verify/verify-token.ts'

/** A published signature test: a JWS, the key it is to be tried with, and what should come of it. */
export interface Vector {
  readonly tcId: number
  readonly comment: string
  readonly jws: unknown
  readonly result: string
  readonly jwk: JWK
}

interface WycheproofFile {
  readonly testGroups: readonly {
    readonly public?: JWK
    readonly private?: JWK
    readonly tests: readonly Omit<Vector, 'jwk'>[]
  }[]
}

export function wycheproofVectors(text: string): readonly Vector[] {
  const { testGroups } = JSON.parse(text) as WycheproofFile
  return testGroups.flatMap((group) =>
    group.tests.map((test) => ({ ...test, jwk: group.public ?? group.private ?? {} })),
  )
}

/** Verifies a published JWS with its key; a vector's header may lack the `kid` that an ECT must have, so the key answers to whatever it names. */
export async function statusOf({ jws, jwk }: Pick<Vector, 'jws' | 'jwk'>): Promise<SignatureStatus> {
  const token = makeDecoder()({
    origin: { source: 0, index: 0 },
    token: { kind: 'compact', jws: typeof jws === 'string' ? jws : JSON.stringify(jws) },
    found: 'declared',
  })
  const kid = token.header?.kid ?? 'unnamed'
  const request = requestFor(token.header ? { ...token, header: { ...token.header, kid } } : token)
  if ('status' in request) return request.status
  const { keys } = await readKeys({ text: JSON.stringify({ ...jwk, kid }), source: 'vector' })
  return (await verifyToken(request, makeKeyring(keys))).status
}

/** Published as valid although the key's own `alg` differs from the header's. */
const keyForAnotherAlgorithm = [346, 347, 350, 351]

const refusals: readonly SignatureStatus[] = [
  'algorithm-refused',
  'malformed',
  'key-unknown',
  'critical-unsupported',
  'key-unusable',
]

/** Whether a status is right for a Wycheproof test: as published, but no symmetric key and no key made for another algorithm verifies anything. */
export function isRight({ tcId, result, jwk }: Vector, status: SignatureStatus): boolean {
  if (jwk.kty === 'oct') return refusals.includes(status)
  if (keyForAnotherAlgorithm.includes(tcId)) return status === 'key-unusable'
  return (status === 'verified') === (result === 'valid')
}
