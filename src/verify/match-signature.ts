import { errors, flattenedVerify } from 'jose'
import { decodeBase64url } from '../base/base64url.ts'
import type { JwsParts } from '../tokens/parts.ts'

/** Every signature of the token matches, or one does not, or the key turned out unusable and why. Never rejects. */
export async function allMatch(signatures: readonly JwsParts[], key: CryptoKey): Promise<boolean | string> {
  for (const parts of signatures) {
    try {
      const plain = signatures.length === 1 && parts.unprotected === undefined
      if (!(await (plain ? matches(parts, key) : matchesWithOwnHeader(parts, key)))) return false
    } catch (cause) {
      return cause instanceof Error ? cause.message : String(cause)
    }
  }
  return true
}

/** The same for a compact token as ASCII bytes, which saves copies: what is signed are its bytes up to the second dot. */
export async function bytesMatch(jws: Uint8Array<ArrayBuffer>, key: CryptoKey): Promise<boolean | string> {
  const first = jws.indexOf(dot)
  const second = jws.indexOf(dot, first + 1)
  const signature = decodeBase64url(ascii.decode(jws.subarray(second + 1)))
  const payloadLength = second - first - 1
  if (first < 0 || !signature || payloadLength % 4 === 1) return false
  for (let at = first + 1; at < second; at++) if (!isBase64url[jws[at]!]) return false
  try {
    return await crypto.subtle.verify(parametersOf(key), key, signature, jws.subarray(0, second))
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}

const encoder = new TextEncoder()
const ascii = new TextDecoder()
const dot = '.'.charCodeAt(0)
const base64url = /^[A-Za-z0-9_-]*$/
const isBase64url = Uint8Array.from({ length: 256 }, (_, code) =>
  code > 0 && base64url.test(String.fromCharCode(code)) ? 1 : 0,
)

/** One signature whose header was read before, as in the compact serialization: WebCrypto is asked without a second look at the header. */
async function matches(
  { protected: header, payload, signature }: JwsParts,
  key: CryptoKey,
): Promise<boolean> {
  const bytes = decodeBase64url(signature)
  if (!bytes || payload.length % 4 === 1 || !base64url.test(payload)) return false
  return crypto.subtle.verify(parametersOf(key), key, bytes, encoder.encode(`${header}.${payload}`))
}

/** One of several signatures, or one with an unprotected header: its own header decides how it is verified (RFC 7515 section 7.2). */
async function matchesWithOwnHeader(parts: JwsParts, key: CryptoKey): Promise<boolean> {
  const { protected: header, payload, signature, unprotected } = parts
  if (!decodeBase64url(signature)) return false
  try {
    await flattenedVerify(
      { protected: header, payload, signature, ...(unprotected && { header: unprotected }) },
      key,
    )
    return true
  } catch (cause) {
    if (cause instanceof errors.JOSEError) return false
    throw cause
  }
}

/** By curve, the hash that JWS pairs with it (RFC 7518 section 3.4). */
const curveHash: Readonly<Record<string, string>> = {
  'P-256': 'SHA-256',
  'P-384': 'SHA-384',
  'P-521': 'SHA-512',
}

/** How WebCrypto is to verify with a key that was imported for one algorithm (RFC 7518 sections 3.3 to 3.5, RFC 8037 section 3.1). */
function parametersOf({ algorithm }: CryptoKey): AlgorithmIdentifier | EcdsaParams | RsaPssParams {
  const { name } = algorithm
  if (name === 'ECDSA') return { name, hash: curveHash[(algorithm as EcKeyAlgorithm).namedCurve]! }
  if (name !== 'RSA-PSS') return name
  const { hash } = algorithm as RsaHashedKeyAlgorithm
  return { name, saltLength: Number(hash.name.slice('SHA-'.length)) / 8 }
}
