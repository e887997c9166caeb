import type { EncodedToken } from '../import/ledger.ts'
import { type JwsParts, jsonParts } from './parts.ts'
import type { Token } from './token.ts'

/** Two tokens with the same identity are the same bytes: one task seen twice. */
export function identityOf(encoded: EncodedToken): string {
  if (encoded.kind === 'compact') return encoded.jws
  if (encoded.kind === 'unsigned') return JSON.stringify(encoded.claims)
  const parts = jsonParts(encoded.jws)
  const only = Array.isArray(parts) && parts.length === 1 ? (parts[0] as JwsParts) : undefined
  if (!only || only.unprotected) return JSON.stringify(encoded.jws)
  return `${only.protected}.${only.payload}.${only.signature}`
}

/** The token where it is held; one that was left in its source has to be read before. */
export function heldToken(encoded: Token['encoded']): EncodedToken {
  if (encoded.kind === 'range') throw new Error('the token was left in its source')
  return encoded
}
