import { curveNamed } from './curves.ts'
import { type Case, type Diagnosis, told } from './diagnosis.ts'
import { rawFromDer } from './ecdsa-signature.ts'
import type { KeyId } from './key.ts'

/** A signature that has not the form its algorithm asks for (RFC 7518 sections 3.3 to 3.5, RFC 8037 section 3.1). */
export async function signatureForm(sick: Case, id: KeyId): Promise<Diagnosis | undefined> {
  const { signature } = sick.patient
  const { jwk, modulusBits } = sick.loaded.keyring.keys[id]!
  if (signature === undefined) return undefined
  const curve = curveNamed(jwk.crv)
  const expected =
    curve === undefined ? (jwk.kty === 'RSA' ? Math.ceil((modulusBits ?? 0) / 8) : 64) : 2 * curve.size
  if (signature.length === expected) return undefined
  const raw = curve === undefined ? undefined : rawFromDer(signature, curve.size)
  if (raw !== undefined) {
    const holds = await sick.tryVerify(id, sick.alg, raw)
    return told(sick, 'signature-der', { verifies: holds ? 1 : 0 }, id)
  }
  return told(sick, 'signature-length', { bytes: signature.length, expected }, id)
}
