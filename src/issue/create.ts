import type { CryptoKey } from 'jose'
import type { JsonObject } from '../base/json.ts'
import type { Algorithm } from '../keys/key.ts'
import { type ClaimDefaults, type EctClaims, fillClaims, type IssuedDialect, spellClaims } from './claims.ts'
import { signCompact } from './compact.ts'

export interface EctHeaderOptions {
  readonly alg: Algorithm
  /** Names the public key of the agent's WIT. */
  readonly kid: string
  /** `exec+jwt` for ect-01 and `wimse-exec+jwt` for both -00 dialects when left out. */
  readonly typ?: string
  /** ect-01 when left out. */
  readonly dialect?: IssuedDialect
}

export interface CreateOptions extends EctHeaderOptions, ClaimDefaults {
  readonly privateKey: CryptoKey
}

/** Header and claims of a token before it is signed. */
export interface ComposedEct {
  readonly header: JsonObject & { readonly alg: Algorithm }
  readonly claims: JsonObject
}

/** What a token will say, filled in and spelt in its dialect, for whoever signs it elsewhere. */
export function composeEct(claims: EctClaims, options: EctHeaderOptions & ClaimDefaults): ComposedEct {
  const { alg, kid, dialect = 'ect-01', typ = dialect === 'ect-01' ? 'exec+jwt' : 'wimse-exec+jwt' } = options
  return { header: { alg, kid, typ }, claims: spellClaims(fillClaims(claims, options), dialect) }
}

/** Issues a signed ECT (L2) in compact serialization; throws jose's error when key and `alg` do not fit. */
export function createEct(claims: EctClaims, options: CreateOptions): Promise<string> {
  const composed = composeEct(claims, options)
  return signCompact(composed.header, composed.claims, options.privateKey)
}
