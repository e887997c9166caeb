import { decodeBase64url } from '../base/base64url.ts'
import { isJsonObject, type JsonObject } from '../base/json.ts'
import { decodeUtf8, ownCopy } from '../base/text.ts'
import { importLimits } from './limits.ts'

/**
 * What a text looks like from outside. `jws`: three base64url parts. `dotted`: three parts of characters that tokens are damaged
 * or mistyped into. `jwe`: five base64url parts (RFC 7516). `single`: one base64url part that begins like a JSON object.
 */
export type CompactShape = 'jws' | 'dotted' | 'jwe' | 'single' | 'other'

const jws = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*$/
const dotted = /^[A-Za-z0-9_+/~%-]+={0,3}\.[A-Za-z0-9_+/~%-]*={0,3}\.[A-Za-z0-9_+/~%-]*={0,3}$/
const jwe = /^e[yw3][A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*$/
// `{"`, `{` and white space, or `{}` in base64url.
const single = /^e[yw3][A-Za-z0-9_-]*$/

let lastText = ''
let lastShape: CompactShape = 'other'

/** Whoever finds a token field asks, and whoever takes its token asks again: the last answer is remembered. */
export function compactShape(text: string): CompactShape {
  if (text !== lastText) {
    lastShape = shapeOf(text)
    lastText = text
  }
  return lastShape
}

function shapeOf(text: string): CompactShape {
  if (text.length > importLimits.tokenChars.value) return 'other'
  if (jws.test(text)) return 'jws'
  if (dotted.test(text)) return 'dotted'
  if (single.test(text)) return 'single'
  return jwe.test(text) ? 'jwe' : 'other'
}

/** The JSON object that a base64url text encodes, or undefined. */
export function decodeObject(encoded: string): JsonObject | undefined {
  const bytes = decodeBase64url(encoded)
  const text = bytes && decodeUtf8(bytes)
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

const headersKept = 1000
const headers = new Map<string, JsonObject | false>()

/** The protected header of a compact token, or undefined where its first part encodes no JSON object. Tokens of one agent share theirs. */
export function headerOf(compact: string): JsonObject | undefined {
  const end = compact.indexOf('.')
  const encoded = end < 0 ? compact : compact.slice(0, end)
  const known = headers.get(encoded)
  if (known !== undefined) return known === false ? undefined : known
  const header = decodeObject(encoded)
  if (encoded.length < headersKept) {
    if (headers.size >= headersKept) headers.clear()
    headers.set(ownCopy(encoded), header ?? false)
  }
  return header
}

/** True for three base64url parts of which the first encodes a JSON object: what is a token wherever it stands. */
export function isCompactToken(text: string): boolean {
  return compactShape(text) === 'jws' && headerOf(text) !== undefined
}

/** True for a Workload Identity Token, which carries a key (`cnf.jwk`) and records no task. */
export function isWorkloadIdentity(compact: string): boolean {
  const typ = headerOf(compact)?.typ
  return typeof typ === 'string' && /^(?:application\/)?wit\+jwt$/i.test(typ)
}

/** True for a text that is or announces a token: compact, damaged, encrypted, or unsigned claims in base64url. */
export function looksLikeToken(text: string): boolean {
  const shape = compactShape(text)
  return shape !== 'other' && (shape !== 'single' || decodeObject(text) !== undefined)
}
