import { decodeBase64url } from '../base/base64url.ts'
import { isJsonObject, type JsonObject } from '../base/json.ts'
import { makeScratch } from '../base/scratch.ts'
import { decodeUtf8 } from '../base/text.ts'
import type { EncodedToken } from '../import/ledger.ts'
import type { Malformed } from './token.ts'

/** A JWS taken apart (RFC 7515 section 3): its three parts as they stand, still base64url. `unprotected` is JWS JSON Serialization's own header. */
export interface JwsParts {
  readonly protected: string
  readonly payload: string
  readonly signature: string
  readonly unprotected?: JsonObject
}

/** The parts of a JWS, one for each of its signatures, or why it is none. The first speaks for the token; every one must verify. */
export function partsOf(encoded: EncodedToken): readonly JwsParts[] | Malformed {
  if (encoded.kind === 'compact') return compactParts(encoded.jws)
  if (encoded.kind === 'json') return jsonParts(encoded.jws)
  return []
}

function compactParts(jws: string): readonly JwsParts[] | Malformed {
  const first = jws.indexOf('.')
  const second = jws.indexOf('.', first + 1)
  if (first < 0 || second < 0 || jws.indexOf('.', second + 1) >= 0) return { reason: 'not-compact' }
  return [
    {
      protected: jws.slice(0, first),
      payload: jws.slice(first + 1, second),
      signature: jws.slice(second + 1),
    },
  ]
}

/** The parts of a JWS in JSON Serialization, general or flattened (RFC 7515 section 7.2). */
export function jsonParts(jws: JsonObject): readonly JwsParts[] | Malformed {
  const { payload, signatures } = jws
  if (typeof payload !== 'string') return { reason: 'not-jws-json', detail: 'payload' }
  const signed = signatures === undefined ? [jws] : signatures
  if (!Array.isArray(signed) || signed.length === 0) return { reason: 'not-jws-json', detail: 'signatures' }
  const parts: JwsParts[] = []
  for (const one of signed) {
    if (!isJsonObject(one)) return { reason: 'not-jws-json', detail: 'signatures' }
    const { protected: header = '', header: unprotected, signature } = one
    if (typeof signature !== 'string') return { reason: 'not-jws-json', detail: 'signature' }
    if (typeof header !== 'string') return { reason: 'not-jws-json', detail: 'protected' }
    if (unprotected !== undefined && !isJsonObject(unprotected))
      return { reason: 'not-jws-json', detail: 'header' }
    parts.push({ protected: header, payload, signature, ...(unprotected && { unprotected }) })
  }
  return parts
}

/** The UTF-8 text of one base64url part; undefined where it is not base64url or not UTF-8. */
export function partText(part: string): string | undefined {
  if (part.length % 4 === 1) return undefined
  const bytes = decodeNatively(part) ?? decodeBase64url(part)
  return bytes && decodeUtf8(bytes)
}

/** Decoded into and read again at once. */
const scratch = makeScratch()

type SetFromBase64 = (
  text: string,
  options: { readonly alphabet: 'base64url' },
) => { readonly read: number; readonly written: number }

/** By the browser's own decoder, where it has one (ECMAScript 2026). It passes over white space and padding, which then shows in the length. */
function decodeNatively(part: string): Uint8Array | undefined {
  const bytes: Uint8Array & { setFromBase64?: SetFromBase64 } = scratch.of(Math.floor((part.length * 3) / 4))
  try {
    const done = bytes.setFromBase64?.(part, { alphabet: 'base64url' })
    return done?.written === bytes.length ? bytes : undefined
  } catch {
    return undefined
  }
}
