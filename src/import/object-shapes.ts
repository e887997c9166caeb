import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { compactShape, decodeObject, headerOf, isCompactToken, isWorkloadIdentity } from './compact.ts'
import { isTooDeep } from './depth.ts'
import { importLimits } from './limits.ts'
import { plainName } from './member-name.ts'
import { stripToken } from './undecorate.ts'

/** As `plainName` gives them. */
const tokenFields: ReadonlySet<string> = new Set([
  ...['token', 'ect', 'jws', 'jwt', 'compact', 'ectjws', 'ecttoken', 'ectcompact', 'ectjwt', 'rawtoken'],
  ...['signedtoken', 'executioncontext', 'executioncontexttoken'],
])

/** True for a member name under which ledgers keep a token. */
export function isTokenField(name: string): boolean {
  return tokenFields.has(plainName(name))
}

const claimNames = [
  'iss',
  'aud',
  'iat',
  'exp',
  'jti',
  'tid',
  'wid',
  'exec_act',
  'pred',
  'par',
  'inp_hash',
  'out_hash',
  'ect_ext',
]

/** True for an object of ECT claims (an L1 token): an action with predecessors, or at least three claims of an ECT. */
export function isClaims(value: JsonObject): boolean {
  if ('exec_act' in value && ('pred' in value || 'par' in value)) return true
  let count = 0
  for (const name of claimNames) if (name in value) count++
  return count >= 3
}

/** True for a JWS in JSON Serialization, general or flattened (RFC 7515 section 7.2). */
export function isJwsJson(value: JsonObject): boolean {
  return typeof value.payload === 'string' && (Array.isArray(value.signatures) || 'signature' in value)
}

/** True for a JWK (RFC 7517): a key type and one of the members that hold a key. */
export function isJwk(value: JsonObject): boolean {
  return typeof value.kty === 'string' && ('crv' in value || 'n' in value || 'k' in value || 'x' in value)
}

/** True for a JWK Set, a SPIFFE bundle among them. */
export function isJwkSet(value: JsonObject): boolean {
  const keys = value.keys
  if (!Array.isArray(keys)) return false
  if (keys.length === 0) return 'spiffe_sequence' in value
  return keys.some((key: Json) => isJsonObject(key) && typeof key.kty === 'string')
}

/** Which member of a row holds its token, and whether the member's name says so. */
export interface TokenField {
  readonly name: string
  readonly value: string | JsonObject
  readonly known: boolean
}

/** The token that a member named as one holds, without what stands around it, or undefined. */
function tokenIn(value: Json | undefined): string | JsonObject | undefined {
  if (typeof value === 'string') {
    if (compactShape(value) === 'jws') return value
    const text = stripToken(value)
    const shape = compactShape(text)
    const isToken =
      shape === 'jws' || shape === 'dotted' || (shape === 'single' && decodeObject(text) !== undefined)
    return isToken ? text : objectIn(text)
  }
  return isJsonObject(value) && (isJwsJson(value) || isClaims(value)) ? value : undefined
}

/** A JWS in JSON Serialization, or claims, that a column of text holds as JSON. */
function objectIn(text: string): JsonObject | undefined {
  if (text[0] !== '{' || text.length > importLimits.tokenChars.value) return undefined
  try {
    const value = JSON.parse(text) as Json
    return isJsonObject(value) && (isJwsJson(value) || isClaims(value)) && !isTooDeep(value)
      ? value
      : undefined
  } catch {
    return undefined
  }
}

/** It looks back from each dot: looking ahead from each letter that may begin a header, it would go through one run again and again. */
const headerBeforeDot = /\.(?<=e[yw][\w-]+\.)/

/** The token that a member of any name holds: compact, with or without a scheme before it, or in JSON Serialization. */
function tokenOfAnyName(value: Json | undefined): string | JsonObject | undefined {
  if (isJsonObject(value)) return isJwsJson(value) && beginsLikeHeader(value) ? value : undefined
  if (typeof value !== 'string' || value.length <= 20 || !headerBeforeDot.test(value)) return undefined
  const token = isCompactToken(value) ? value : stripToken(value)
  return isCompactToken(token) && !isWorkloadIdentity(token) ? token : undefined
}

function beginsLikeHeader({ protected: header, signatures }: JsonObject): boolean {
  const [first] = Array.isArray(signatures) ? signatures : []
  const encoded = header ?? (isJsonObject(first) ? first.protected : undefined)
  return typeof encoded === 'string' && headerOf(encoded) !== undefined
}

/** The member of a row that holds its token: one under a known name, else the first that looks like one. */
export function tokenField(row: JsonObject): TokenField | undefined {
  for (const name in row) {
    const token = isTokenField(name) ? tokenIn(row[name]) : undefined
    if (token !== undefined) return { name, value: token, known: true }
  }
  for (const name in row) {
    const token = isTokenField(name) ? undefined : tokenOfAnyName(row[name])
    if (token !== undefined) return { name, value: token, known: false }
  }
  return undefined
}

/** A member whose name announces a token and whose value is none, such as `"token": null`. */
export function emptyTokenField(row: JsonObject): string | undefined {
  for (const name in row) {
    const value = row[name]
    if (isTokenField(name) && (value === null || typeof value !== 'object')) return name
  }
  return undefined
}
