import { isCanonicalBase64url } from '../base/base64url.ts'
import { isJsonObject, type JsonObject } from '../base/json.ts'
import { markOf } from '../base/mark.ts'
import { ownCopy, shorten } from '../base/text.ts'
import type { LedgerEntry } from '../import/ledger.ts'
import { readClaims } from './claims.ts'
import { dialectOf } from './dialect.ts'
import { readHeader } from './header.ts'
import { identityOf } from './identity.ts'
import { oddJson } from './odd-json.ts'
import { type JwsParts, partsOf, partText } from './parts.ts'
import { makeSharing, type Sharing } from './sharing.ts'
import type { Header, JsonOddity, Malformed, MalformedReason, Token } from './token.ts'

type Parsed = { readonly object: JsonObject; readonly text: string }
type DecodedHeader = { readonly header: Header; readonly oddities: readonly JsonOddity[] }

/** Decodes one entry into facts. Never throws: what cannot be decoded is a malformed token with its reason. */
export type Decode = (entry: LedgerEntry) => Token

/** A decoder that remembers headers and whatever else tokens repeat, since those of one agent share it to the letter. */
export function makeDecoder(): Decode {
  const sharing = makeSharing()
  const headers = new Map<string, DecodedHeader | Malformed>()
  const headerOf = (parts: JwsParts): DecodedHeader | Malformed => {
    if (parts.unprotected) return decodeHeader(parts)
    const known = headers.get(parts.protected)
    if (known) return known
    if (headers.size >= 1000) headers.clear()
    const decoded = decodeHeader(parts)
    headers.set(ownCopy(parts.protected), decoded)
    return decoded
  }
  return (entry) =>
    entry.token.kind === 'unsigned'
      ? decodeUnsigned(entry, entry.token.claims, sharing)
      : decodeJws(entry, headerOf, sharing)
}

function decodeUnsigned(entry: LedgerEntry, claims: JsonObject, sharing: Sharing): Token {
  return readable(entry, undefined, { object: claims, text: JSON.stringify(claims) }, none, sharing)
}

function decodeJws(
  entry: LedgerEntry,
  headerOf: (parts: JwsParts) => DecodedHeader | Malformed,
  sharing: Sharing,
): Token {
  const parts = partsOf(entry.token)
  if ('reason' in parts) return unreadable(entry, parts)
  const [first] = parts as readonly [JwsParts]
  const head = headerOf(first)
  if ('reason' in head) return unreadable(entry, head)
  const { header } = head
  const oddities = joined(head.oddities, spelling(first))
  const payload = header.unencodedPayload
    ? parse(first.payload, 'payload')
    : parsePart(first.payload, 'payload')
  if ('reason' in payload) return unreadable(entry, payload, header, oddities)
  return readable(entry, header, payload, oddities, sharing)
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

function readable(
  entry: LedgerEntry,
  header: Header | undefined,
  { object, text }: Parsed,
  oddities: readonly JsonOddity[],
  sharing: Sharing,
): Token {
  const { dialect, mixed } = dialectOf(header?.typ, object)
  const { claims, problems } = readClaims(object, dialect, text.length, sharing)
  return {
    origin: entry.origin,
    encoded: entry.range ?? entry.token,
    mark: entry.range?.mark ?? markOf(identityOf(entry.token)),
    record: entry.record,
    level: header ? 'L2' : 'L1',
    malformed: undefined,
    header,
    claims,
    present: sharing.list(Object.keys(object)),
    problems,
    oddities: joined(oddities, oddJson('payload', text, object)),
    dialect,
    mixed,
  }
}

function unreadable(
  entry: LedgerEntry,
  malformed: Malformed,
  header?: Header,
  oddities: readonly JsonOddity[] = none,
): Token {
  return {
    origin: entry.origin,
    encoded: entry.range ?? entry.token,
    mark: entry.range?.mark ?? markOf(identityOf(entry.token)),
    record: entry.record,
    level: 'L2',
    malformed,
    header,
    claims: undefined,
    present: none,
    problems: none,
    oddities,
    dialect: 'unstated',
    mixed: undefined,
  }
}

const none: readonly never[] = []

/** Nearly always both are empty; then all tokens share one empty list. */
function joined(some: readonly JsonOddity[], more: readonly JsonOddity[]): readonly JsonOddity[] {
  return more.length === 0 ? some : [...some, ...more]
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
  if (signedParts.every((part) => isCanonicalBase64url(parts[part]))) return none
  return signedParts
    .filter((part) => !isCanonicalBase64url(parts[part]))
    .map((part) => ({
      where: 'encoding',
      oddity: 'non-canonical-base64url',
      at: part === 'protected' ? 'header' : part,
    }))
}

const signedParts = ['protected', 'payload', 'signature'] as const
