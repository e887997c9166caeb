import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { compactShape, decodeObject, isCompactToken, isWorkloadIdentity } from './compact.ts'
import { stripToken } from './undecorate.ts'

const tokenFields: ReadonlySet<string> = new Set([
  ...[
    'token',
    'ect',
    'jws',
    'jwt',
    'compact',
    'ect_jws',
    'ect_token',
    'ect_compact',
    'ect_jwt',
    'raw_token',
    'signed_token',
  ],
  ...[
    'ectJws',
    'ectToken',
    'ectCompact',
    'ectJwt',
    'rawToken',
    'signedToken',
    'ECT',
    'execution_context',
    'executionContext',
  ],
  ...['execution-context', 'Execution-Context', 'execution_context_token', 'executionContextToken'],
])

/** True for a member name under which ledgers keep a token. */
export function isTokenField(name: string): boolean {
  return tokenFields.has(name)
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
    return isToken ? text : undefined
  }
  return isJsonObject(value) && (isJwsJson(value) || isClaims(value)) ? value : undefined
}

/** The member of a row that holds its token: one under a known name, else the first that looks like a compact token. */
export function tokenField(row: JsonObject): TokenField | undefined {
  let searched: TokenField | undefined
  for (const name in row) {
    const value = row[name]
    if (tokenFields.has(name)) {
      const token = tokenIn(value)
      if (token !== undefined) return { name, value: token, known: true }
    } else if (
      searched === undefined &&
      typeof value === 'string' &&
      value.length > 20 &&
      isCompactToken(value)
    ) {
      if (!isWorkloadIdentity(value)) searched = { name, value, known: false }
    }
  }
  return searched
}

/** A member whose name announces a token and whose value is none, such as `"token": null`. */
export function emptyTokenField(row: JsonObject): string | undefined {
  for (const name in row) {
    const value = row[name]
    if (tokenFields.has(name) && (value === null || typeof value !== 'object')) return name
  }
  return undefined
}
