import type { JWK } from 'jose'
import { canonicalJson } from '../base/canonical-json.ts'
import { sha256Base64url } from '../base/sha256.ts'

const requiredMembers: Readonly<Record<string, readonly (keyof JWK)[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  RSA: ['e', 'kty', 'n'],
}

/**
 * RFC 7638 SHA-256 thumbprint, base64url. Computed without WebCrypto, so that keys are listed on plain http too.
 * A key of a type unknown here gets the hash of the members kept of it.
 */
export function thumbprint(jwk: JWK): string {
  const names = requiredMembers[jwk.kty ?? ''] ?? (Object.keys(jwk) as (keyof JWK)[])
  const members = Object.fromEntries(
    names.flatMap((name) => (typeof jwk[name] === 'string' ? [[name, wellFormed(jwk[name])]] : [])),
  )
  return sha256Base64url(new TextEncoder().encode(canonicalJson(members)))
}

/** RFC 8785 has no lone surrogates; a damaged key that holds one is named all the same. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
