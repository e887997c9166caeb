import type { Json, JsonObject } from '../base/json.ts'
import type { Dialect } from '../tokens/token.ts'

/** The dialects that can be issued. */
export type IssuedDialect = Exclude<Dialect, 'unstated'>

/** Claims of an ECT to be issued, spelt as draft -01 spells them; members not named here are passed on as they are. */
export interface EctClaims {
  readonly iss: string
  readonly aud: string | readonly string[]
  readonly exec_act: string
  /** NumericDate seconds; the clock's time when left out. */
  readonly iat?: number
  readonly exp?: number
  readonly jti?: string
  readonly wid?: string
  /** Empty for a root, which is what leaving it out means. */
  readonly pred?: readonly string[]
  readonly inp_hash?: string
  readonly out_hash?: string
  readonly ect_ext?: JsonObject
  readonly [member: string]: Json | undefined
}

/** Where the filled-in claims come from; the defaults are the system's clock and random source. */
export interface ClaimDefaults {
  /** NumericDate seconds. */
  readonly clock?: () => number
  readonly randomUUID?: () => string
  readonly expiryMinutes?: number
}

/** The reference implementations' `ECT_DEFAULT_EXPIRY_MIN`. */
const defaultExpiryMinutes = 10

/** Adds `iat`, `exp`, `jti` and `pred` where they are left out. */
export function fillClaims(claims: EctClaims, defaults: ClaimDefaults = {}): JsonObject {
  const clock = defaults.clock ?? (() => Math.floor(Date.now() / 1000))
  const randomUUID = defaults.randomUUID ?? (() => crypto.randomUUID())
  const { iss, aud, exec_act, iat = clock(), jti = randomUUID(), wid, pred = [], ...rest } = claims
  const { exp = iat + (defaults.expiryMinutes ?? defaultExpiryMinutes) * 60, ...others } = rest
  return withoutUndefined({ iss, aud, iat, exp, jti, wid, exec_act, pred, ...others })
}

/** The same claims as another dialect spells them. */
export function spellClaims(claims: JsonObject, dialect: IssuedDialect): JsonObject {
  if (dialect === 'ect-01') return claims
  const spelt = Object.entries(claims).map(([member, value]): [string, Json] => [
    legacyNames[member] ?? member,
    value,
  ])
  const legacy = Object.fromEntries(spelt)
  return dialect === 'ect-00' ? legacy : asExecutionContext(legacy)
}

const legacyNames: Readonly<Record<string, string>> = { pred: 'par', ect_ext: 'ext' }

/** The earliest draft keeps the policy claims at top level and names the hash algorithm in the value. */
function asExecutionContext(claims: JsonObject): JsonObject {
  const { ext, ...others } = claims
  const { pol, pol_decision, ...rest } = (ext ?? {}) as JsonObject
  return withoutUndefined({
    ...others,
    inp_hash: prefixed(claims.inp_hash),
    out_hash: prefixed(claims.out_hash),
    pol,
    pol_decision,
    ext: Object.keys(rest).length > 0 ? rest : undefined,
  })
}

function prefixed(hash: Json | undefined): Json | undefined {
  return typeof hash === 'string' && !hash.includes(':') ? `sha-256:${hash}` : hash
}

function withoutUndefined(members: Record<string, Json | undefined>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
}
