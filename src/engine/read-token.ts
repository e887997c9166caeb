import { decodeObject } from '../import/compact.ts'
import type { EncodedToken } from '../import/ledger.ts'
import { makeDecoder } from '../tokens/decode.ts'
import type { Token } from '../tokens/token.ts'

/** A token as it travels: a compact JWS, the base64url of its claims (L1), or what an importer made of either. */
export type TokenText = string | EncodedToken

const decode = makeDecoder()

/** The facts of one token that stands in no file; never throws. Told apart as draft -01 does: a compact JWS first, else base64url of JSON. */
export function readToken(text: TokenText, index = 0): Token {
  const token = typeof text === 'string' ? encodedIn(text.trim()) : text
  return decode({ origin: { source: 0, index }, token, found: 'declared' })
}

function encodedIn(text: string): EncodedToken {
  const claims = text.includes('.') ? undefined : decodeObject(text)
  return claims ? { kind: 'unsigned', claims } : { kind: 'compact', jws: text }
}
