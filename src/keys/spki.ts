import { encodeBase64url } from '../base/base64url.ts'
import type { JsonObject } from '../base/json.ts'
import { curveNamed, decompressed } from './curves.ts'
import { bitsOf, contentOf, oidOf, sequenceAt, tags } from './der.ts'
import type { UnusableKey } from './key.ts'

/** A public key out of DER as the members of a JWK; `unusable` where no JWK can say what it is. */
export interface DerKey {
  readonly raw: JsonObject
  readonly unusable?: UnusableKey
}

/** Names by RFC 5480 section 2.1.1.1 and RFC 5639; those without a JWK name keep their common one. */
const curveNames: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.10': 'secp256k1',
  '1.3.132.0.33': 'P-224',
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
}

/** RFC 8410 section 3. */
const octetKeyCurves: Readonly<Record<string, string>> = {
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
}

const ecPublicKey = '1.2.840.10045.2.1'
const rsaEncryption = '1.2.840.113549.1.1.1'
const rsaPss = '1.2.840.113549.1.1.10'

/** Reads a SubjectPublicKeyInfo; undefined where its structure is broken. */
export function keyOfSpki(der: Uint8Array<ArrayBuffer>): DerKey | undefined {
  const [algorithm, key] = sequenceAt(der, 0) ?? []
  if (algorithm === undefined || key === undefined) return undefined
  const [oid, parameters] = sequenceAt(der, algorithm.start) ?? []
  const bits = bitsOf(der, key)
  if (bits === undefined) return undefined
  const name = oidOf(der, oid)
  if (name === ecPublicKey) return ellipticKey(oidOf(der, parameters), bits)
  if (name === rsaEncryption || name === rsaPss) return keyOfPkcs1(bits)
  const curve = octetKeyCurves[name]
  if (curve !== undefined) return { raw: { kty: 'OKP', crv: curve, x: encodeBase64url(bits) } }
  return unreadable(name, 'unknown-type', `its algorithm identifier is ${name}`)
}

/** Reads an RSAPublicKey (RFC 8017 appendix A.1.1); undefined where its structure is broken. */
export function keyOfPkcs1(der: Uint8Array<ArrayBuffer>): DerKey | undefined {
  const [n, e] = sequenceAt(der, 0) ?? []
  if (n?.tag !== tags.integer || e?.tag !== tags.integer) return undefined
  return { raw: { kty: 'RSA', n: unsigned(contentOf(der, n)), e: unsigned(contentOf(der, e)) } }
}

function ellipticKey(curveOid: string, point: Uint8Array<ArrayBuffer>): DerKey {
  const crv = curveNames[curveOid] ?? (curveOid === '' ? 'explicit parameters' : curveOid)
  const kind = point[0]
  const body = point.slice(1)
  const curve = curveNamed(crv)
  if (kind === 4) {
    const half = body.length / 2
    const [x, y] = [encodeBase64url(body.slice(0, half)), encodeBase64url(body.slice(half))]
    return { raw: { kty: 'EC', crv, x, y } }
  }
  if ((kind === 2 || kind === 3) && curve !== undefined && body.length === curve.size) {
    const y = decompressed(curve, body, kind === 3)
    if (y !== undefined) {
      return { raw: { kty: 'EC', crv, x: encodeBase64url(body), y: encodeBase64url(y) } }
    }
  }
  if (curve === undefined) return { raw: { kty: 'EC', crv, x: encodeBase64url(body) } }
  return unreadable('EC', 'malformed', `its bytes are no point of ${crv}`)
}

function unreadable(kty: string, reason: UnusableKey['reason'], detail: string): DerKey {
  return { raw: { kty }, unusable: { reason, detail } }
}

/** An INTEGER is signed, so that a positive one may have a zero byte in front. */
function unsigned(bytes: Uint8Array): string {
  return encodeBase64url(bytes[0] === 0 ? bytes.subarray(1) : bytes)
}
