import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { isCompactToken, isWorkloadIdentity } from './compact.ts'
import { takeDeclared } from './declared-text.ts'
import { isTooDeep } from './depth.ts'
import { hasRecordMembers, ledgerRecord } from './ledger-record.ts'
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

/**
 * Where a JSON value stands. `row`: a line, or an element of the outermost array, so that a token in it is declared.
 * `wrapper`: an object around rows, or the only value of its file. `member`: anything further in, where a token is found by
 * searching unless its member's name says that it is one. `beside`: in a row whose token is taken already, where only further
 * compact tokens and keys count, because the rest repeats what the token says. `trace`: anywhere in a record of traffic, always
 * by searching.
 */
export type Standing = 'row' | 'wrapper' | 'member' | 'beside' | 'trace'

/** How the value that reading begins with stands in its file. */
export interface Stands {
  readonly standing: Standing
  /** True where nothing but key material can stand around it. */
  readonly whole: boolean
  /** Its name or index in a container that is read piece by piece; the place's path is the container's then. */
  readonly key?: string | number | undefined
}

interface Node {
  readonly value: Json
  readonly standing: Standing
  /** The member's name, an element's index; undefined for the value that reading began with. */
  readonly key: string | number | undefined
  readonly parent: Node | undefined
  /** True where nothing but key material can stand around it. */
  readonly whole: boolean
  /** True for an element of an array that holds tokens. */
  readonly amongTokens: boolean
  /** The token of the row around it, which is not taken again. */
  readonly taken?: string | undefined
}

const plainName = /^[A-Za-z_$][\w$-]*$/

function step(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`
  return plainName.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 100))}]`
}

/** The JSON path of a member under a path, as in `$.entries[3]`. */
export function memberPath(path: string, key: string | number): string {
  return path + step(key)
}

function placeOf(start: Place, node: Node): Place {
  if (node.key === undefined) return start
  const steps: string[] = []
  let root = node
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) {
    if (at.key !== undefined) steps.push(step(at.key))
    root = at
  }
  const path = (start.path ?? '$') + steps.reverse().join('')
  // The line on which a wrapper begins says nothing about what is in it.
  return root.standing === 'wrapper' && root !== node ? { path } : { ...start, path }
}

function takeKeys(pieces: Pieces, node: Node, value: JsonObject, place: Place): boolean {
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

/** The row's token field where it has one; its token is taken then. */
function takeRow(pieces: Pieces, node: Node, row: JsonObject, place: Place): TokenField | undefined {
  const field = tokenField(row)
  if (field === undefined) return undefined
  const found = field.known || node.standing === 'row' ? 'declared' : 'searched'
  const record = ledgerRecord(row, field.name)
  if (typeof field.value === 'string') takeDeclared(pieces, { text: field.value, place, found, record })
  else if (isJwsJson(field.value)) pieces.entry(place, { kind: 'json', jws: field.value }, found, record)
  else pieces.entry(place, { kind: 'unsigned', claims: field.value }, found, record)
  return field
}

function rejectRow(pieces: Pieces, node: Node, value: JsonObject, place: Place): boolean {
  const isRecord = hasRecordMembers(value)
  const empty = emptyTokenField(value)
  if (empty !== undefined) {
    const announces = node.standing === 'row' || isRecord ? 'token' : 'doubt'
    pieces.reject(
      place,
      `the member "${empty}" holds no token`,
      JSON.stringify(value[empty]) ?? '',
      announces,
    )
    return true
  }
  if (node.standing !== 'row' || !isRecord) return false
  const nested = Object.values(value).some((member) => typeof member === 'object' && member !== null)
  if (!nested) pieces.reject(place, 'a row without a token', JSON.stringify(value), 'doubt')
  return !nested
}

function holdsRows(value: JsonObject): boolean {
  return Object.values(value).some((member) => Array.isArray(member) && member.some(isJsonObject))
}

/** The members that need a look of their own. */
function takeObject(pieces: Pieces, node: Node, value: JsonObject, place: Place): Node[] {
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

function takeText(pieces: Pieces, node: Node, text: string, place: () => Place): void {
  const named =
    typeof node.key === 'string' &&
    isTokenField(node.key) &&
    node.standing !== 'trace' &&
    node.standing !== 'beside'
  if (named || (node.standing === 'row' && node.amongTokens)) {
    const announces = node.parent === undefined || node.standing === 'member' ? 'doubt' : 'token'
    takeDeclared(pieces, { text, place: place(), found: 'declared', announces, whole: node.whole })
    return
  }
  if (text.includes('-----BEGIN ')) {
    pieces.key(place(), 'pem', text, node.whole)
    return
  }
  for (const { jws } of findTokens(text)) {
    if (jws === node.taken) continue
    if (isWorkloadIdentity(jws)) pieces.key(place(), 'token', jws, false)
    else pieces.entry(place(), { kind: 'compact', jws }, 'searched')
  }
}

function standingOfMember(node: Node, member: Json): Standing {
  if (node.standing === 'trace' || node.standing === 'beside') return node.standing
  if (node.standing === 'wrapper') return isJsonObject(member) || Array.isArray(member) ? 'wrapper' : 'member'
  return 'member'
}

function elementNodes(node: Node, elements: readonly Json[]): Node[] {
  const searched = node.standing === 'trace' || node.standing === 'beside'
  const amongTokens =
    !searched && elements.some((element) => typeof element === 'string' && isCompactToken(element.trim()))
  const standing = searched ? node.standing : amongTokens || node.standing !== 'member' ? 'row' : 'member'
  return elements.map((value, key) => ({
    value,
    standing,
    key,
    parent: node,
    whole: node.whole,
    amongTokens,
    taken: node.taken,
  }))
}

function memberNodes(node: Node, value: JsonObject): Node[] {
  const skipKeys = isJwkSet(value)
  const nodes: Node[] = []
  for (const [key, member] of Object.entries(value)) {
    if (skipKeys && key === 'keys') continue
    const standing = standingOfMember(node, member)
    nodes.push({
      value: member,
      standing,
      key,
      parent: node,
      whole: false,
      amongTokens: false,
      taken: node.taken,
    })
  }
  return nodes
}

function nodesBeside(node: Node, row: JsonObject, field: TokenField): Node[] {
  const taken = typeof field.value === 'string' ? field.value.trim() : undefined
  const nodes: Node[] = []
  for (const [key, value] of Object.entries(row)) {
    if (key === field.name || value === null || (typeof value !== 'string' && typeof value !== 'object'))
      continue
    nodes.push({ value, standing: 'beside', key, parent: node, whole: false, amongTokens: false, taken })
  }
  return nodes
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
  const stack: Node[] = [{ value, standing, key, parent: undefined, whole, amongTokens: standing === 'row' }]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const at = node
    const { value } = at
    let inside: Node[] = []
    if (typeof value === 'string') takeText(pieces, at, value, () => placeOf(start, at))
    else if (Array.isArray(value)) inside = elementNodes(at, value)
    else if (isJsonObject(value)) inside = takeObject(pieces, at, value, placeOf(start, at))
    else if (at.amongTokens)
      pieces.reject(placeOf(start, at), `expected a token or a row, found ${value}`, String(value), 'doubt')
    for (let index = inside.length - 1; index >= 0; index--) stack.push(inside[index]!)
  }
  return pieces.taken() > before
}
