import { errors, flattenedVerify } from 'jose'
import { decodeBase64url } from '../base/base64url.ts'
import type { JwsParts } from '../tokens/parts.ts'
import { parametersOf } from './webcrypto-parameters.ts'

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

const encoder = new TextEncoder()
const base64url = /^[A-Za-z0-9_-]*$/

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
