import type { JWK } from 'jose'

/** A key's place in the list of trusted keys. */
export type KeyId = number

/** Asymmetric JWS algorithms this engine verifies; `EdDSA` and `Ed25519` are one and appear as `EdDSA`. */
export const algorithms = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
] as const
export type Algorithm = (typeof algorithms)[number]

/** Why a key can verify nothing: it is listed all the same, with this reason. */
export interface UnusableKey {
  readonly reason:
    | 'encryption' // `use: enc`, or `key_ops` without verify
    | 'symmetric'
    | 'unknown-type'
    | 'unknown-curve'
    | 'weak' // RSA below 2048 bits
    | 'malformed' // members missing or not base64url, a point off its curve
    | 'not-signing' // X.509 keyUsage without digitalSignature
    | 'certificate-authority'
    | 'bundle-only' // a trust bundle's authority: verifies SVID chains and WITs, never an ECT
    | 'algorithm-mismatch' // its own `alg`, curve or type is for another algorithm
    | 'unsupported-here' // this browser lacks the algorithm, or WebCrypto altogether
  /** A phrase without a full stop: what stands there. */
  readonly detail?: string
}

/** What a certificate says of itself, and its bytes for checking who signed it. */
export interface CertificateFacts {
  readonly subject: string
  readonly issuer: string
  /** Lower-case hex. */
  readonly serial: string
  /** `cA` of its basic constraints. */
  readonly authority: boolean
  /** Every URI among its subject alternative names; an SVID has exactly one. */
  readonly uris: readonly string[]
  /** The DER bytes, base64url. */
  readonly der: string
}

/** One public key the user trusts, with the facts a judge needs. Structured-cloneable; times in NumericDate seconds. */
export interface TrustedKey {
  readonly kid?: string
  /** RFC 7638 SHA-256 thumbprint, base64url. */
  readonly thumbprint: string
  /** Public members only, never private ones. */
  readonly jwk: JWK
  /** The algorithms it can verify: one for EC and OKP, the RS and PS families for RSA unless its `alg` narrows them. Empty when unusable. */
  readonly algorithms: readonly Algorithm[]
  /** The key's own `alg`, as spelled. */
  readonly alg?: string
  /** Identity the key is bound to (`iss` must equal it), and who said so. */
  readonly identity?: string
  readonly identityFrom?: 'jwk' | 'certificate' | 'wit' | 'user'
  readonly notBefore?: number
  readonly notAfter?: number
  /** The user marked it revoked from this time on. */
  readonly revokedFrom?: number
  readonly unusable?: UnusableKey
  /** Other names a token's `kid` may call it by, beside its own `kid` and its thumbprint: certificate hashes and serial, file name. */
  readonly aliases?: readonly string[]
  /** What was put right while reading, as phrases: `x lost a leading zero byte`. */
  readonly repairs?: readonly string[]
  /** Modulus length of an RSA key in bits. */
  readonly modulusBits?: number
  readonly certificate?: CertificateFacts
  /** The Workload Identity Token it came in, for checking who signed that. */
  readonly wit?: string
  /** Who signed its certificate or WIT: a key of the list, the certificate's own key, nobody in the list, or a named key that did not. */
  readonly issuedBy?: KeyId | 'self' | 'unknown' | 'mismatch'
  /** Where it came from: file name, `pasted`. */
  readonly source: string
  readonly format: 'jwk' | 'jwk-set' | 'spki' | 'pkcs1' | 'certificate' | 'wit' | 'spiffe-bundle'
}

/** Something offered as a key that is none. Nothing secret is ever kept in it. */
export interface RejectedKey {
  readonly source: string
  /** Line of the source where it begins, from 1. */
  readonly line?: number
  /** The `kid` it announced, so that a token that names it can be told why it is not there. */
  readonly kid?: string
  readonly reason: 'private' | 'symmetric' | 'malformed' | 'armour-missing' | 'armour-damaged' | 'not-a-key'
  /** One sentence for a person: what stood there and what to do. */
  readonly message: string
}

/** Something put right while reading, which the user should know: where, and one sentence. */
export interface KeyNote {
  readonly source: string
  readonly line?: number
  readonly message: string
}

export interface KeyReading {
  readonly keys: readonly TrustedKey[]
  readonly rejected: readonly RejectedKey[]
  readonly notes: readonly KeyNote[]
}
