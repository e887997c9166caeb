import { isJsonObject, type Json, type JsonObject, jsonWord } from '../../base/json.ts'
import type { KeyNote, RejectedKey, UnusableKey } from '../key.ts'
import type { KeyPiece, Place } from '../pieces.ts'
import { privateMembersOf } from '../private-members.ts'
import { rejection, rejections, remark, remarks } from '../reading-sentences.ts'
import type { OfferedKey } from '../trusted-key.ts'
import type { InnerText, KeyFormat, PieceReading } from './format.ts'
import { withCertificate } from './x5c.ts'

/** JWK, JWK Set, arrays and maps of JWKs, SPIFFE trust bundles, and JSON objects that hold any of these. */
export const json: KeyFormat = {
  name: 'json',
  recognizes: (piece) => piece.kind === 'json',
  read: (piece) => (piece.kind === 'json' ? readJson(piece, piece.value) : {}),
}

interface Held extends Place {
  readonly value: Json
  readonly path: string
  readonly depth: number
  readonly bundle: boolean
}

const deepest = 32
const bundleMembers = ['spiffe_sequence', 'spiffe_refresh_hint']
const bundleUses = ['x509-svid', 'jwt-svid']
/** Members whose name says what they hold, not whose key it is. */
const holders =
  /^(jwks?|keys?|cnf|public_?keys?|publicKeyJwk|publicKeyPem|pem|cert(ificate)?s?|x509|x5c|wit|token|payload|data|value|bundle)$/i

function readJson(piece: KeyPiece, value: Json): PieceReading {
  const offered: OfferedKey[] = []
  const rejected: RejectedKey[] = []
  const notes: KeyNote[] = []
  const inner: InnerText[] = []
  const { kind: _, ...place } = piece
  const pending: Held[] = [{ ...place, value, path: '', depth: 0, bundle: false }]
  while (pending.length > 0) {
    const held = pending.pop()!
    if (typeof held.value === 'string') inner.push(...innerText(held, held.value))
    else if (isJsonObject(held.value) && announcesKey(held.value)) {
      const outcome = readJwk(held, held.value)
      offered.push(...(outcome.offered ?? []))
      rejected.push(...(outcome.rejected ?? []))
      notes.push(...(outcome.notes ?? []))
    } else if (held.depth < deepest) {
      pending.push(...membersOf(held).reverse())
    }
  }
  if (offered.length + rejected.length + inner.length === 0) rejected.push(noKey(piece, value))
  return { offered, rejected, notes, inner }
}

function announcesKey(object: JsonObject): boolean {
  return object.kty !== undefined || lookalikes(object).length > 0
}

/** Members that make an object a JWK whose `kty` was forgotten. */
function lookalikes(object: JsonObject): readonly string[] {
  const pairs = [
    ['crv', 'x'],
    ['n', 'e'],
  ]
  return pairs.find((names) => names.every((name) => typeof object[name] === 'string')) ?? []
}

function readJwk(held: Held, object: JsonObject): PieceReading {
  const own = typeof object.kid === 'number' ? String(object.kid) : object.kid
  const kid = typeof own === 'string' ? own : held.kid
  const { source, line, path } = held
  const place = { source, line, ...(kid === undefined ? {} : { kid }) }
  const refused = refusal(place, object, path)
  if (refused !== undefined) return { rejected: [refused] }
  const identity = uri(object.sub) ?? uri(object.spiffe_id) ?? held.identity
  const bundle = held.bundle || bundleUses.includes(jsonWord(object.use))
  const offered: OfferedKey = {
    raw: kid === undefined ? object : { ...object, kid },
    source,
    format: bundle ? 'spiffe-bundle' : path === '' || path.endsWith('jwk') ? 'jwk' : 'jwk-set',
    ...(bundle ? { unusable: bundleOnly(object.use) } : {}),
    ...(identity === undefined || bundle ? {} : { identity, identityFrom: 'jwk' as const }),
    ...(held.alias === undefined ? {} : { aliases: [held.alias] }),
  }
  const { offered: certified = [], notes = [] } = withCertificate(offered, line, path)
  const number = typeof object.kid === 'number' ? [remark(place, remarks.kidNumber(object.kid), path)] : []
  return { offered: certified, notes: [...notes, ...number] }
}

function refusal(
  place: Pick<Place, 'source' | 'line' | 'kid'>,
  object: JsonObject,
  path: string,
): RejectedKey | undefined {
  const secrets = privateMembersOf(object)
  if (secrets.length > 0) return rejection(place, 'private', rejections.privateJwk(secrets), path)
  if (object.kty === 'oct') return rejection(place, 'symmetric', rejections.symmetric(), path)
  if (object.kty === undefined) {
    return rejection(place, 'malformed', rejections.noType(lookalikes(object)), path)
  }
  if (typeof object.kty === 'string') return undefined
  return rejection(place, 'malformed', rejections.typeNotText(), path)
}

function bundleOnly(use: unknown): UnusableKey {
  const said =
    typeof use === 'string' ? `its \`use\` is \`${use.slice(0, 40)}\`` : 'it stands in a trust bundle'
  return { reason: 'bundle-only', detail: said }
}

function membersOf(held: Held): Held[] {
  const { value } = held
  if (Array.isArray(value)) {
    return value.map((item, index) => ({
      ...held,
      value: item,
      path: `${held.path}[${index}]`,
      depth: held.depth + 1,
    }))
  }
  if (!isJsonObject(value)) return []
  const identity = uri(value.sub) ?? uri(value.spiffe_id)
  const kid = [value.kid, value.key_id].find((name) => typeof name === 'string')
  const bundle = held.bundle || bundleMembers.some((name) => value[name] !== undefined)
  return Object.entries(value).map(([name, item]) => {
    const holds = holders.test(name)
    const { source, line } = held
    const inherited = holds ? (identity ?? held.identity) : undefined
    const named = holds ? (typeof kid === 'string' ? kid : held.kid) : undefined
    const alias = holds ? held.alias : name
    return {
      source,
      line,
      value: item,
      path: held.path === '' ? name : `${held.path}.${name}`,
      depth: held.depth + 1,
      bundle,
      ...(inherited === undefined ? {} : { identity: inherited }),
      ...(named === undefined ? {} : { kid: named }),
      ...(alias === undefined ? {} : { alias }),
    }
  })
}

function innerText(held: Held, text: string): InnerText[] {
  const holdsKey = /-----BEGIN |"kty"|\\"kty\\"|^\s*eyJ[\w-]+\.[\w-]+\.[\w-]+\s*$/.test(text)
  const { value: _, path: __, depth: ___, bundle: ____, ...place } = held
  return holdsKey ? [{ ...place, text }] : []
}

function noKey(place: Place, value: Json): RejectedKey {
  if (isJsonObject(value) && Array.isArray(value.keys) && value.keys.length === 0) {
    return rejection(place, 'not-a-key', rejections.emptySet())
  }
  const elsewhere = isJsonObject(value) && value.jwks_uri !== undefined
  return rejection(place, 'not-a-key', elsewhere ? rejections.keysElsewhere() : rejections.noKeyInJson())
}

function uri(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S/i.test(value) ? value : undefined
}
