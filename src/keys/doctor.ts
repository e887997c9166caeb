import { algorithmNamed, isEncryptionAlgorithm } from './algorithms.ts'
import {
  type Case,
  type Diagnosis,
  type Loaded,
  nameOf,
  type Patient,
  type TryVerify,
  told,
} from './diagnosis.ts'
import type { KeyId } from './key.ts'
import { fits } from './keyring.ts'
import { looksLikeThumbprint, nearKeys } from './near-kid.ts'
import { signatureForm } from './signature-form.ts'
import { firstVerifying, tries, verifyingKey } from './trial.ts'
import { unfit } from './unfit-key.ts'

/** Names the most specific cause for which a token does not verify, trying every loaded key that fits. */
export async function diagnose(patient: Patient, loaded: Loaded, tryVerify: TryVerify): Promise<Diagnosis> {
  const alg = algorithmNamed(patient.alg)
  if (alg === undefined) return ofAlgorithm(patient)
  const sick: Case = { patient, alg, loaded, tryVerify }
  if (patient.signature?.length === 0) return told(sick, 'signature-missing')
  if (patient.kid === undefined) return withoutKid(sick)
  const named = loaded.keyring.candidates(patient.kid)
  return named.length === 0 ? unknownKid(sick, patient.kid) : knownKid(sick, patient.kid, named)
}

function ofAlgorithm(patient: Patient): Diagnosis {
  const { alg } = patient
  if (alg === undefined) return told({ patient }, 'algorithm-missing')
  if (alg.toLowerCase() === 'none') return told({ patient }, 'algorithm-none')
  if (/^HS\d+$/i.test(alg)) return told({ patient }, 'hmac')
  return told({ patient }, isEncryptionAlgorithm(alg) ? 'algorithm-encryption' : 'algorithm-unknown')
}

async function withoutKid(sick: Case): Promise<Diagnosis> {
  const other = await verifyingKey(sick, [])
  if (other === undefined) return told(sick, 'kid-missing')
  return told(sick, 'kid-missing-verifies', { other: nameOf(sick, other) }, other)
}

async function unknownKid(sick: Case, kid: string): Promise<Diagnosis> {
  const { keyring, rejected } = sick.loaded
  const { keys } = keyring
  const refused = rejected.find((each) => each.kid === kid)
  if (refused?.reason === 'private') return told(sick, 'rejected-private')
  if (refused?.reason === 'symmetric') return told(sick, 'rejected-symmetric')
  if (refused !== undefined) return told(sick, 'rejected-material', { message: refused.message })
  const near = nearKeys(kid, keys)
  const best = (await firstVerifying(sick, near)) ?? near[0]
  const other = await verifyingKey(sick, [])
  if (best !== undefined && (other === undefined || other === best.key)) {
    const args = { near: best.name, key: nameOf(sick, best.key), verifies: other === best.key ? 1 : 0 }
    return told(sick, best.by, args, best.key)
  }
  if (other !== undefined) {
    const cause = keys[other]?.kid === undefined ? 'nameless-key-verifies' : 'other-key-verifies'
    return told(sick, cause, { other: nameOf(sick, other) }, other)
  }
  return notLoaded(sick, kid)
}

/** No loaded key verifies it and none has its name: perhaps something else was loaded in its place. */
function notLoaded(sick: Case, kid: string): Diagnosis {
  const { keyring, rejected } = sick.loaded
  const usable = keyring.keys.filter((key) => key.unusable === undefined)
  const last = rejected.at(-1)
  if (usable.length === 0 && last !== undefined) {
    if (rejected.every((each) => each.reason === 'private')) return told(sick, 'rejected-private')
    if (rejected.every((each) => each.reason === 'symmetric')) return told(sick, 'rejected-symmetric')
  }
  if (last !== undefined && last.reason !== 'private' && last.reason !== 'symmetric') {
    return told(sick, 'rejected-material', { message: last.message })
  }
  if (keyring.keys.length === 0) return told(sick, 'no-keys')
  if (usable.length === 0) {
    const reasons = keyring.keys.map((key) => key.unusable?.reason)
    if (reasons.every((reason) => reason === 'bundle-only')) return told(sick, 'bundle-instead')
    if (reasons.every((reason) => reason === 'certificate-authority')) return told(sick, 'authority-instead')
  }
  return told(sick, looksLikeThumbprint(kid) ? 'thumbprint-not-loaded' : 'key-not-loaded')
}

async function knownKid(sick: Case, kid: string, named: readonly KeyId[]): Promise<Diagnosis> {
  const { keyring } = sick.loaded
  const fitting = named.filter((id) => fits(keyring.keys[id]!, sick.alg) === true)
  for (const id of fitting) if (await tries(sick, id)) return verified(sick, id)
  const other = await verifyingKey(sick, named)
  const first = fitting[0]
  if (first === undefined) return unfit(sick, named[0]!, other)
  const verifier = await keyring.verifier(first, sick.alg)
  if ('reason' in verifier) return unfit(sick, first, other, verifier)
  const form = await signatureForm(sick, first)
  if (form !== undefined) return form
  if (other !== undefined) return told(sick, 'signed-by-other-key', { other: nameOf(sick, other) }, other)
  const { identity } = keyring.keys[first]!
  const { issuer, alike } = sick.patient
  if (identity !== undefined && issuer !== undefined && identity !== issuer) {
    return told(sick, 'key-of-another-agent', { identity, issuer }, first)
  }
  if (alike !== undefined && alike.verified > 0)
    return told(sick, 'altered', { verified: alike.verified }, first)
  const several = alike !== undefined && alike.failing > 1
  return told(sick, several ? 'wrong-key-same-kid' : 'altered-or-other-key', { kid }, first)
}

/** The signature holds; what is left are dates and binding. */
function verified(sick: Case, id: KeyId): Diagnosis {
  const key = sick.loaded.keyring.keys[id]!
  const { at, issuer } = sick.patient
  const document = key.format === 'wit' ? 'WIT' : 'certificate'
  if (at !== undefined && key.notAfter !== undefined && at > key.notAfter) {
    return told(sick, 'expired', { document, until: instant(key.notAfter), at: instant(at) }, id)
  }
  if (at !== undefined && key.notBefore !== undefined && at < key.notBefore) {
    return told(sick, 'not-yet-valid', { document, from: instant(key.notBefore), at: instant(at) }, id)
  }
  if (key.identity !== undefined && issuer !== undefined && key.identity !== issuer) {
    return told(sick, 'issuer-mismatch', { identity: key.identity, issuer }, id)
  }
  const repairs = (key.repairs ?? []).join(' and ')
  return told(sick, 'healthy', { key: nameOf(sick, id), repairs }, id)
}

function instant(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime())
    ? `${seconds}`
    : date.toISOString().replace('T', ' ').replace('.000Z', ' UTC')
}
