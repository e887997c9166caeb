import { algorithmsOfType } from './algorithms.ts'
import { type Case, type Diagnosis, nameOf, told } from './diagnosis.ts'
import type { Cause, DiagnosisArgs } from './doctor-sentences.ts'
import type { KeyId, UnusableKey } from './key.ts'
import { fits } from './keyring.ts'

const unusableCauses = {
  encryption: 'key-encryption',
  symmetric: 'rejected-symmetric',
  'unknown-type': 'key-type',
  'unknown-curve': 'key-curve',
  weak: 'key-weak',
  malformed: 'key-malformed',
  'not-signing': 'key-not-signing',
  'certificate-authority': 'key-authority',
  'bundle-only': 'key-bundle',
  'algorithm-mismatch': 'algorithm-mismatch',
  'unsupported-here': 'unsupported-here',
} as const satisfies Readonly<Record<UnusableKey['reason'], Cause>>

/** Why the key a token names cannot verify it; `other` is a loaded key that does. */
export function unfit(sick: Case, id: KeyId, other: KeyId | undefined, met?: UnusableKey): Diagnosis {
  const key = sick.loaded.keyring.keys[id]!
  const unusable = met ?? fits(key, sick.alg)
  const found = other === undefined ? {} : { other: nameOf(sick, other) }
  if (unusable === true) return told(sick, 'key-not-loaded', found)
  if (unusable.reason === 'algorithm-mismatch') return mismatch(sick, id, found)
  const detail = unusable.detail ?? unusable.reason
  return told(sick, unusableCauses[unusable.reason], { detail, ...found }, other ?? id)
}

function mismatch(sick: Case, id: KeyId, found: DiagnosisArgs): Diagnosis {
  const { jwk, alg: keyAlg } = sick.loaded.keyring.keys[id]!
  const ofType = algorithmsOfType(jwk)
  if (ofType.includes(sick.alg))
    return told(sick, 'algorithm-mismatch', { keyAlg: keyAlg ?? '', ...found }, id)
  const args = { fits: ofType.join(', '), ...found }
  if (jwk.kty === 'EC' && sick.alg.startsWith('ES')) {
    return told(sick, 'curve-mismatch', { curve: jwk.crv ?? '', ...args }, id)
  }
  return told(sick, 'type-mismatch', { curve: `${jwk.kty} ${jwk.crv ?? ''}`.trim(), ...args }, id)
}
