import { type Algorithm, algorithms } from '../keys/key.ts'

/** The instant a token is judged at: its ledger's recorded time (else its own `iat`), its own `iat`, or one instant for all, in NumericDate seconds. */
export type JudgedAt =
  | { readonly mode: 'recorded' }
  | { readonly mode: 'issued' }
  | { readonly mode: 'at'; readonly time: number }
  /** Now, resolved once when the user chose it. */
  | { readonly mode: 'now'; readonly time: number }

export type Severity = 'error' | 'warning' | 'note'

/** The rules a ledger is judged under: visible, editable, printed in every report. All durations in seconds. */
export interface Policy {
  readonly name: string
  readonly judgedAt: JudgedAt
  /** How far clocks may differ: for predecessors' order, for recorded times, for dates in the future. */
  readonly clockSkew: number
  readonly algorithms: readonly Algorithm[]
  /** Claims without which a token fails, by their ect-01 names. */
  readonly requiredClaims: readonly string[]
  /** The identity that must stand in `aud`; null: the audience is not judged. */
  readonly verifier: string | null
  readonly minimumLevel: 'L1' | 'L2' | 'L3'
  /** `complete`: a missing predecessor or a gap is an error; `partial`: it is only unknown. */
  readonly ledger: 'partial' | 'complete'
  readonly maxPredecessors: number
  /** How old `iat` may be at the judging time (only judged at a date or now); null: not judged. */
  readonly iatMaxAge: number | null
  /** How far `iat` may lie in the future of the judging time (only judged at a date or now). */
  readonly iatMaxFuture: number
  /** Longest `exp` minus `iat`; null: not judged. */
  readonly maxLifetime: number | null
  /** Whose task ids must be UUIDs: nobody's, those of tokens that speak ect-01, everybody's. */
  readonly uuidTaskIds: 'nobody' | 'ect-01' | 'everybody'
  /** Severities changed from the catalogue's, by finding code; every report says so. */
  readonly severities: Readonly<Record<string, Severity>>
}

/** An archive is audited as it was recorded, and what is not in it is unknown, not wrong. */
export const archiveAudit: Policy = {
  name: 'archive audit',
  judgedAt: { mode: 'recorded' },
  clockSkew: 30,
  algorithms,
  requiredClaims: ['iss', 'aud', 'iat', 'exp', 'jti', 'exec_act', 'pred'],
  verifier: null,
  minimumLevel: 'L2',
  ledger: 'partial',
  maxPredecessors: 100,
  iatMaxAge: null,
  iatMaxFuture: 30,
  maxLifetime: null,
  uuidTaskIds: 'ect-01',
  severities: {},
}
