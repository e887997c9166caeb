import { importJWK, type JWK } from 'jose'
import type { Algorithm, TrustedKey, UnusableKey } from './key.ts'

/**
 * The key ready to verify one algorithm. Rejects with what WebCrypto throws; `use`, `key_ops` and `alg` are not looked at here,
 * `fits` does that.
 */
export async function importForVerify(key: Pick<TrustedKey, 'jwk'>, alg: Algorithm): Promise<CryptoKey> {
  const { kty, crv, x, y, n, e } = key.jwk
  const bare = { kty, ...(kty === 'RSA' ? { n, e } : kty === 'EC' ? { crv, x, y } : { crv, x }) }
  const imported = await importJWK(bare as JWK, alg)
  if (imported instanceof Uint8Array) throw new TypeError('a symmetric key verifies nothing here')
  return imported
}

/** Imports a key once, for its algorithm, to learn whether that is possible here. */
export async function tryImport(jwk: JWK, alg: Algorithm): Promise<UnusableKey | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined
  try {
    await importForVerify({ jwk }, alg)
    return undefined
  } catch (cause) {
    // A missing algorithm is a fact about this browser, met again when verifying; the key itself stays usable.
    if (isMissingAlgorithm(cause)) return undefined
    return { reason: 'malformed', detail: `importing it failed: ${words(cause)}` }
  }
}

/** The key imported, or why it cannot be. */
export async function importOrReason(key: TrustedKey, alg: Algorithm): Promise<CryptoKey | UnusableKey> {
  if (globalThis.crypto?.subtle === undefined) {
    return {
      reason: 'unsupported-here',
      detail: 'this page has no WebCrypto; open it over https or localhost',
    }
  }
  try {
    return await importForVerify(key, alg)
  } catch (cause) {
    if (isMissingAlgorithm(cause)) return { reason: 'unsupported-here', detail: `${alg} is missing here` }
    return { reason: 'malformed', detail: `importing it failed: ${words(cause)}` }
  }
}

function isMissingAlgorithm(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'NotSupportedError'
}

function words(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return text === '' && cause instanceof Error ? cause.name : text.slice(0, 120)
}
