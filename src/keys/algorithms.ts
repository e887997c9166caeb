import type { JWK } from 'jose'
import { type Algorithm, algorithms } from './key.ts'

const rsaAlgorithms: readonly Algorithm[] = ['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512']

const curveAlgorithms: ReadonlyMap<string, Algorithm> = new Map([
  ['P-256', 'ES256'],
  ['P-384', 'ES384'],
  ['P-521', 'ES512'],
  ['Ed25519', 'EdDSA'],
])

/** The algorithm an `alg` names, `Ed25519` (RFC 9864) being `EdDSA`; undefined for any that is not verified here. */
export function algorithmNamed(alg: unknown): Algorithm | undefined {
  if (alg === 'Ed25519') return 'EdDSA'
  return algorithms.find((name) => name === alg)
}

/** The algorithms a key of this type and curve can verify, whatever it says of its use. */
export function algorithmsOfType(jwk: Pick<JWK, 'kty' | 'crv'>): readonly Algorithm[] {
  if (jwk.kty === 'RSA') return rsaAlgorithms
  if (jwk.kty !== 'EC' && jwk.kty !== 'OKP') return []
  const algorithm = curveAlgorithms.get(jwk.crv ?? '')
  const ofType = algorithm === 'EdDSA' ? 'OKP' : 'EC'
  return algorithm !== undefined && jwk.kty === ofType ? [algorithm] : []
}

const encryptionAlgorithm = /^(RSA1_5|RSA-OAEP|ECDH-ES|A\d{3}(KW|GCM|CBC)|dir$|PBES2)/

/** True for the key management and content encryption algorithms of RFC 7518 sections 4 and 5. */
export function isEncryptionAlgorithm(alg: string): boolean {
  return encryptionAlgorithm.test(alg)
}
