import type { EncodedToken, LedgerRecord, Origin, TokenRange } from '../import/ledger.ts'

/** A token's identity: its place in the analysis, over all sources. Never its `jti`, which can be missing or claimed twice. */
export type TokenId = number

/** Which draft a token's spellings come from; `unstated` where nothing in it tells. */
export type Dialect = 'execution-context-00' | 'ect-00' | 'ect-01' | 'unstated'

/** ECT assurance level as far as the token itself shows: L1 unsigned JSON, L2 JWS. */
export type Level = 'L1' | 'L2'

/** Where decoding came to an end. */
export type MalformedReason =
  | 'not-compact' // not three dot-separated parts
  | 'part-not-base64url'
  | 'header-not-json'
  | 'header-not-object'
  | 'payload-not-json'
  | 'payload-not-object'
  | 'not-jws-json' // JWS JSON Serialization with a member missing or of the wrong type
  | 'signature-missing'
  | 'too-large'

export interface Malformed {
  readonly reason: MalformedReason
  /** What stood there, shortened. */
  readonly detail?: string
}

/** The members of a JOSE header that checks ask about; what they hold is claimed by the token, not trusted. */
export interface Header {
  readonly alg?: string
  readonly kid?: string
  readonly typ?: string
  /** `crit` as given; a `crit` that is no array of strings is a HeaderOddity. */
  readonly critical?: readonly string[]
  /** RFC 7797 `b64: false`: the payload is not base64url-encoded. */
  readonly unencodedPayload: boolean
  /** Members that name or carry a key (`jku`, `x5u`, `jwk`, `x5c`, `x5t`, `x5t#S256`): shown, never followed, never trusted. */
  readonly keyHints: readonly { readonly member: string; readonly value: string }[]
}

/** A claim that is present and not what its rule asks; `value` is shortened JSON text. */
export interface ClaimProblem {
  readonly claim: string
  readonly problem:
    | 'not-a-string'
    | 'empty'
    | 'not-a-number'
    | 'not-a-numeric-date' // negative, or beyond the year 9999
    | 'milliseconds'
    | 'not-an-array'
    | 'not-an-array-of-strings'
    | 'not-an-object'
    | 'not-a-uri'
    | 'not-a-uuid'
    | 'not-a-hash'
    | 'unknown-value' // `pol_decision` outside its three values
    | 'not-a-boolean'
    | 'differs-from-iss' // -00's `sub`
    | 'without-decision' // `pol` without `pol_decision`
    | 'without-policy'
    | 'after-iat' // `pol_timestamp`
  readonly value: string
}

/** JSON that parsers may read differently (RFC 7515 section 4, RFC 7519 section 4). */
export interface JsonOddity {
  readonly where: 'header' | 'payload' | 'encoding'
  readonly oddity: 'duplicate-member' | 'unsafe-integer' | 'lone-surrogate' | 'non-canonical-base64url'
  /** The member or part concerned. */
  readonly at: string
}

/**
 * The claims the checks and the graph need, under one name whatever the dialect; a claim that is malformed is left out here.
 * Times in NumericDate seconds.
 */
export interface Claims {
  readonly iss?: string | undefined
  readonly sub?: string | undefined
  readonly aud?: readonly string[] | undefined
  readonly iat?: number | undefined
  readonly exp?: number | undefined
  /** Task id: `tid` where the early dialect has it, else `jti`. */
  readonly jti?: string | undefined
  readonly wid?: string | undefined
  /** `exec_act`. */
  readonly action?: string | undefined
  /** Task ids of the predecessors as listed, repeats included; empty for a root and where the claim is missing. */
  readonly predecessors: readonly string[]
  readonly inputHash?: string | undefined
  readonly outputHash?: string | undefined
  /** UTF-8 bytes of the extension object's JSON.stringify, and its depth with the object itself as level 1; 0 where there is none. */
  readonly extensionBytes: number
  readonly extensionDepth: number
  readonly policyDecision?: string | undefined
  readonly policyTimestamp?: number | undefined
  readonly compensationRequired?: boolean | undefined
}

/** One entry, decoded as far as it can be: what is wrong with it stands in it as a fact. */
export interface Token {
  readonly origin: Origin
  /** As it was read, or where it was left. */
  readonly encoded: EncodedToken | TokenRange
  /** Of its identity (`identityOf`): of two tokens with different marks the bytes differ. */
  readonly mark: number
  readonly record?: LedgerRecord | undefined
  readonly level: Level
  readonly malformed?: Malformed | undefined
  /** Absent for an unsigned token, and where it could not be decoded. */
  readonly header?: Header | undefined
  /** Absent where the payload could not be decoded. */
  readonly claims?: Claims | undefined
  /** Top-level claim names present, in the token's own spelling. */
  readonly present: readonly string[]
  readonly problems: readonly ClaimProblem[]
  readonly oddities: readonly JsonOddity[]
  readonly dialect: Dialect
  /** Set where spellings of two dialects stand in one token: the two members that disagree. */
  readonly mixed?: readonly [string, string] | undefined
}
