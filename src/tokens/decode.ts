import { isCanonicalBase64url } from '../base/base64url.ts'
import { isJsonObject, type JsonObject } from '../base/json.ts'
import { shorten } from '../base/text.ts'
import type { LedgerEntry } from '../import/ledger.ts'
import { readClaims } from './claims.ts'
import { dialectOf } from './dialect.ts'
import { readHeader } from './header.ts'
import { oddJson } from './odd-json.ts'
import { type JwsParts, partsOf, partText } from './parts.ts'
import type { Header, JsonOddity, Malformed, MalformedReason, Token } from './token.ts'

type Parsed = { readonly object: JsonObject; readonly text: string }
type DecodedHeader = { readonly header: Header; readonly oddities: readonly JsonOddity[] }

/** Decodes one entry into facts. Never throws: what cannot be decoded is a malformed token with its reason. */
export type Decode = (entry: LedgerEntry) => Token

/** A decoder that remembers headers, since the tokens of one agent share theirs to the letter. */
export function makeDecoder(): Decode {
  const headers = new Map<string, DecodedHeader | Malformed>()
  const headerOf = (parts: JwsParts): DecodedHeader | Malformed => {
    if (parts.unprotected) return decodeHeader(parts)
    const known = headers.get(parts.protected)
    if (known) return known
    if (headers.size >= 1000) headers.clear()
    const decoded = decodeHeader(parts)
    headers.set(parts.protected, decoded)
    return decoded
  }
  return (entry) =>
    entry.token.kind === 'unsigned' ? decodeUnsigned(entry, entry.token.claims) : decodeJws(entry, headerOf)
}

function decodeUnsigned(entry: LedgerEntry, claims: JsonObject): Token {
  return withClaims({ ...common(entry), level: 'L1' }, claims, JSON.stringify(claims), [])
}

function decodeJws(entry: LedgerEntry, headerOf: (parts: JwsParts) => DecodedHeader | Malformed): Token {
  const base = { ...common(entry), level: 'L2' } as const
  const parts = partsOf(entry.token)
  if ('reason' in parts) return unreadable(base, parts)
  const [first] = parts as readonly [JwsParts]
  const head = headerOf(first)
  if ('reason' in head) return unreadable(base, head)
  const { header } = head
  const oddities = [...head.oddities, ...spelling(first)]
  const payload = header.unencodedPayload
    ? parse(first.payload, 'payload')
    : parsePart(first.payload, 'payload')
  if ('reason' in payload) return { ...unreadable(base, payload), header, oddities }
  return withClaims({ ...base, header }, payload.object, payload.text, oddities)
}

function decodeHeader(parts: JwsParts): DecodedHeader | Malformed {
  const none = { object: {}, text: '{}' }
  const guarded = parts.protected === '' && parts.unprotected ? none : parsePart(parts.protected, 'header')
  if ('reason' in guarded) return guarded
  return {
    header: readHeader({ ...parts.unprotected, ...guarded.object }),
    oddities: oddJson('header', guarded.text, guarded.object),
  }
}

function withClaims(
  base: Omit<Token, 'present' | 'problems' | 'oddities' | 'dialect'>,
  claims: JsonObject,
  text: string,
  oddities: readonly JsonOddity[],
): Token {
  const spoken = dialectOf(base.header?.typ, claims)
  return {
    ...base,
    ...spoken,
    ...readClaims(claims, spoken.dialect, text.length),
    present: Object.keys(claims),
    oddities: [...oddities, ...oddJson('payload', text, claims)],
  }
}

function common({ origin, token, record }: LedgerEntry) {
  return { origin, encoded: token, ...(record && { record }) }
}

function unreadable(base: ReturnType<typeof common> & { readonly level: 'L2' }, malformed: Malformed): Token {
  return { ...base, malformed, present: [], problems: [], oddities: [], dialect: 'unstated' }
}

function parsePart(part: string, what: 'header' | 'payload'): Parsed | Malformed {
  const text = partText(part)
  if (text === undefined) return { reason: 'part-not-base64url', detail: `${what}: ${shorten(part, 60)}` }
  return parse(text, what)
}

function parse(text: string, what: 'header' | 'payload'): Parsed | Malformed {
  const reason = (end: 'not-json' | 'not-object'): MalformedReason => `${what}-${end}`
  try {
    const object: unknown = JSON.parse(text)
    if (isJsonObject(object)) return { object, text }
    return { reason: reason('not-object'), detail: shorten(text, 60) }
  } catch {
    return { reason: reason('not-json'), detail: shorten(text, 60) }
  }
}

function spelling(parts: JwsParts): readonly JsonOddity[] {
  return (['protected', 'payload', 'signature'] as const)
    .filter((part) => !isCanonicalBase64url(parts[part]))
    .map((part) => ({
      where: 'encoding',
      oddity: 'non-canonical-base64url',
      at: part === 'protected' ? 'header' : part,
    }))
}
