import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { isWorkloadIdentity, looksLikeToken } from './compact.ts'
import { takeDeclared } from './declared-text.ts'
import { isTooDeep } from './depth.ts'
import { elementNodes, type JsonNode, memberNodes, nodesBeside, placeOf, type Stands } from './json-nodes.ts'
import type { LedgerRecord } from './ledger.ts'
import { hasRecordMembers, isNumberedRow, ledgerRecord } from './ledger-record.ts'
import { importLimits } from './limits.ts'
import {
  emptyTokenField,
  isClaims,
  isJwk,
  isJwkSet,
  isJwsJson,
  isTokenField,
  type TokenField,
  tokenField,
} from './object-shapes.ts'
import type { Pieces, Place } from './pieces.ts'
import { findTokens } from './search-text.ts'
import { splitList } from './undecorate.ts'

function takeKeys(pieces: Pieces, node: JsonNode, value: JsonObject, place: Place): boolean {
  if (isJwk(value)) {
    pieces.key(place, 'jwk', JSON.stringify(value), node.whole)
    return true
  }
  if (!isJwkSet(value)) return false
  const members = Object.entries(value).filter(([name]) => name === 'keys' || name.startsWith('spiffe_'))
  const alone = members.length === Object.keys(value).length
  pieces.key(place, 'jwk-set', JSON.stringify(Object.fromEntries(members)), node.whole && alone)
  return alone
}

/** The ledger's own data around a token: that of its object, else of the nearest object around it that has any. */
function recordAround(node: JsonNode, row: JsonObject, field: string): LedgerRecord {
  let path = field
  for (let at: JsonNode | undefined = node; at !== undefined; at = at.parent) {
    if (isJsonObject(at.value) && hasRecordMembers(at.value)) return ledgerRecord(at.value, path)
    if (at.standing !== 'member') break
    path = `${at.key}.${path}`
  }
  return ledgerRecord(row, field)
}

/** The row's token field where it has one; its token is taken then. */
function takeRow(pieces: Pieces, node: JsonNode, row: JsonObject, place: Place): TokenField | undefined {
  const field = tokenField(row)
  if (field === undefined) return undefined
  // A member of another name that holds nothing else declares a token; what follows a scheme may be anybody's.
  const isBare = node.standing === 'row' && row[field.name] === field.value && typeof field.value === 'string'
  const found = field.known || isBare ? 'declared' : 'searched'
  const record = recordAround(node, row, field.name)
  if (typeof field.value === 'string') takeDeclared(pieces, { text: field.value, place, found, record })
  else if (isJwsJson(field.value)) pieces.entry(place, { kind: 'json', jws: field.value }, found, record)
  else pieces.entry(place, { kind: 'unsigned', claims: field.value }, found, record)
  return field
}

/** True where a row was rejected because it announces a token and holds none. */
function rejectRow(pieces: Pieces, node: JsonNode, row: JsonObject, place: Place): boolean {
  const isNumbered = isNumberedRow(row)
  const empty = emptyTokenField(row)
  if (empty !== undefined) {
    const value = row[empty]
    if (typeof value === 'string' && splitList(value).some(looksLikeToken)) return false
    const announces = node.standing === 'row' || isNumbered ? 'token' : 'doubt'
    pieces.reject(place, `the member "${empty}" holds no token`, JSON.stringify(value), announces)
    return true
  }
  if (node.standing !== 'row' || !isNumbered) return false
  const needsLook = Object.values(row).some(mayHoldToken)
  if (!needsLook) pieces.reject(place, 'a row without a token', JSON.stringify(row), 'doubt')
  return !needsLook
}

const mayHoldToken = (member: Json): boolean =>
  typeof member === 'string' ? findTokens(member).length > 0 : typeof member === 'object' && member !== null

function holdsRows(value: JsonObject): boolean {
  return Object.values(value).some((member) => Array.isArray(member) && member.some(isJsonObject))
}

/** Takes an object as one piece, or gives its members, which need a look of their own. */
function takeObject(pieces: Pieces, node: JsonNode, value: JsonObject, place: Place): JsonNode[] {
  if (takeKeys(pieces, node, value, place)) return []
  if (node.standing === 'beside') return memberNodes(node, value)
  const found = node.standing === 'row' || node.standing === 'wrapper' ? 'declared' : 'searched'
  if (isJwsJson(value)) {
    pieces.entry(place, { kind: 'json', jws: value }, found)
    return []
  }
  const isWrapper = node.standing === 'wrapper' && holdsRows(value)
  if (!isWrapper && node.standing !== 'trace') {
    const field = takeRow(pieces, node, value, place)
    if (field !== undefined) return nodesBeside(node, value, field)
  }
  if (isClaims(value) && (!isWrapper || 'exec_act' in value)) {
    pieces.entry(place, { kind: 'unsigned', claims: value }, found)
    return []
  }
  if (!isWrapper && node.standing !== 'trace' && rejectRow(pieces, node, value, place)) return []
  return memberNodes(node, value)
}

function takeText(pieces: Pieces, node: JsonNode, text: string, place: () => Place): void {
  const named =
    typeof node.key === 'string' &&
    isTokenField(node.key) &&
    node.standing !== 'trace' &&
    node.standing !== 'beside'
  if (named || (node.standing === 'row' && node.amongTokens)) {
    const announces = node.parent === undefined || node.standing === 'member' ? 'doubt' : 'token'
    const list = splitList(text)
    for (const piece of list.some(looksLikeToken) ? list : [text]) {
      takeDeclared(pieces, { text: piece, place: place(), found: 'declared', announces, whole: node.whole })
    }
    return
  }
  if (text.includes('-----BEGIN ')) {
    pieces.key(place(), 'pem', text, node.whole)
    return
  }
  for (const { jws } of findTokens(text)) {
    if (jws === node.taken || node.sighted?.has(jws)) continue
    node.sighted?.add(jws)
    if (isWorkloadIdentity(jws)) pieces.key(place(), 'token', jws, false)
    else pieces.entry(place(), { kind: 'compact', jws }, 'searched')
  }
}

/** Takes every token, row and key in a JSON value and tells whether there was any; the walk is iterative and in reading order. */
export function takeJsonValue(pieces: Pieces, value: Json, start: Place, stands: Stands): boolean {
  const { standing, whole, key } = stands
  if (isTooDeep(value)) {
    pieces.tooDeep(start)
    pieces.reject(start, `nested deeper than ${importLimits.jsonDepth.value} levels`, '')
    return true
  }
  const before = pieces.taken()
  // A whole document of traffic holds many records; what has a place in one is or belongs to a record.
  const sighted = standing === 'trace' && key !== undefined ? new Set<string>() : undefined
  const stack: JsonNode[] = [
    { value, standing, key, parent: undefined, whole, amongTokens: standing === 'row', sighted },
  ]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const at = node
    const { value } = at
    let inside: JsonNode[] = []
    if (typeof value === 'string') takeText(pieces, at, value, () => placeOf(start, at))
    else if (Array.isArray(value)) inside = elementNodes(at, value)
    else if (isJsonObject(value)) inside = takeObject(pieces, at, value, placeOf(start, at))
    else if (at.amongTokens)
      pieces.reject(placeOf(start, at), `expected a token or a row, found ${value}`, String(value), 'doubt')
    for (let index = inside.length - 1; index >= 0; index--) stack.push(inside[index]!)
  }
  return pieces.taken() > before
}
