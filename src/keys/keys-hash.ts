import { canonicalJson } from '../base/canonical-json.ts'
import type { Json } from '../base/json.ts'
import { sha256Base64url } from '../base/sha256.ts'
import type { TrustedKey } from './key.ts'

/**
 * The report's `keysHash`: base64url SHA-256 over the RFC 8785 JSON of the trusted keys with their bindings, dates and revocations,
 * sorted, so that neither the order of the files nor their names matter.
 */
export function keysHash(keys: readonly TrustedKey[]): string {
  const lines = [...new Set(keys.map((key) => canonicalJson(hashed(key))))].sort()
  return sha256Base64url(`[${lines.join(',')}]`)
}

/** What decides about tokens: members that are undefined are left out by the canonical form. */
function hashed(key: TrustedKey): Json {
  const { kid, alg, identity, notBefore, notAfter, revokedFrom } = key
  const { use, key_ops: operations } = key.jwk
  const members: Record<string, unknown> = {
    thumbprint: key.thumbprint,
    kid: wellFormed(kid),
    alg: wellFormed(alg),
    use: wellFormed(use),
    key_ops: operations?.map(wellFormed),
    aliases: key.aliases?.map(wellFormed).sort(),
    identity: wellFormed(identity),
    notBefore,
    notAfter,
    revokedFrom,
    unusable: key.unusable?.reason,
  }
  return members as Json
}

/** RFC 8785 has no lone surrogates; text that holds one is hashed with U+FFFD in its place. */
function wellFormed(text: string | undefined): string | undefined {
  return text?.replace(/\p{Surrogate}/gu, '\uFFFD')
}
