import { decodeObject } from '../import/compact.ts'
import { isTooDeep } from '../import/depth.ts'
import type { EncodedToken } from '../import/ledger.ts'
import { makeDecoder } from '../tokens/decode.ts'
import type { Token } from '../tokens/token.ts'

/** A token as it travels: a compact JWS, the base64url of its claims (L1), or what an importer made of either. */
export type TokenText = string | EncodedToken

const decode = makeDecoder()

/** The facts of one token that stands in no file; never throws. Told apart as draft -01 does: a compact JWS first, else base64url of JSON. */
export function readToken(text: TokenText, index = 0): Token {
  const token = typeof text === 'string' ? encodedIn(text.trim()) : text
  return decode({ origin: { source: 0, index }, token: isNested(token) ? nothing : token, found: 'declared' })
}

/** Beyond what an importer lets through, JSON is no token: writing it down again would overflow the stack. */
const nothing: EncodedToken = { kind: 'compact', jws: '' }

const isNested = (token: EncodedToken) =>
  token.kind !== 'compact' && isTooDeep(token.kind === 'json' ? token.jws : token.claims)

function encodedIn(text: string): EncodedToken {
  const claims = text.includes('.') ? undefined : decodeObject(text)
  return claims ? { kind: 'unsigned', claims } : { kind: 'compact', jws: text }
}
