import { shorten, spelledOut } from '../base/text.ts'
import { type Cause, type DiagnosisArgs, diagnosisSentences } from './doctor-sentences.ts'
import type { Algorithm, KeyId, RejectedKey } from './key.ts'
import type { Keyring } from './keyring.ts'

/** What the doctor needs to know of a token that does not verify; times in NumericDate seconds. */
export interface Patient {
  readonly alg?: string
  readonly kid?: string
  readonly issuer?: string
  /** The instant it is judged at, for the dates of certificates. */
  readonly at?: number
  readonly signature?: Uint8Array<ArrayBuffer>
  /** How many tasks share `kid`, `alg` and `iss` with it and do not verify, itself included, and how many do. */
  readonly alike?: { readonly failing: number; readonly verified: number }
}

/** All that was loaded as keys. */
export interface Loaded {
  readonly keyring: Keyring
  readonly rejected: readonly RejectedKey[]
}

/** Tries the token with a key, where asked with another form of its signature. Never rejects. */
export type TryVerify = (key: KeyId, alg: Algorithm, signature?: Uint8Array<ArrayBuffer>) => Promise<boolean>

export interface Diagnosis {
  readonly cause: Cause
  readonly args: DiagnosisArgs
  readonly sentence: string
  /** The loaded key that the sentence is about, or that verifies after all. */
  readonly key?: KeyId
}

/** One token under examination, its algorithm known. */
export interface Case {
  readonly patient: Patient
  readonly alg: Algorithm
  readonly loaded: Loaded
  readonly tryVerify: TryVerify
}

/** A diagnosis of one token, worded. */
export function told(
  { patient }: { readonly patient: Patient },
  cause: Cause,
  more: DiagnosisArgs = {},
  key?: KeyId,
): Diagnosis {
  const args: DiagnosisArgs = {
    tasks: 1,
    tried: 1,
    holding: 1,
    ...(patient.kid === undefined ? {} : { kid: patient.kid }),
    ...(patient.alg === undefined ? {} : { alg: patient.alg }),
    ...more,
  }
  return { cause, args, sentence: sentenceOf(cause, args), ...(key === undefined ? {} : { key }) }
}

/** What a token or key file says of itself stands shortened in a sentence, with nothing invisible in it. */
const mostShown = 80
const shown = (said: string): string => shorten(spelledOut(said.slice(0, mostShown * 2)), mostShown)

const asSaid = ['kid', 'alg', 'near'] as const

function sentenceOf(cause: Cause, args: DiagnosisArgs): string {
  const said = asSaid.flatMap((name) => (typeof args[name] === 'string' ? [[name, shown(args[name])]] : []))
  return diagnosisSentences[cause]({ ...args, ...Object.fromEntries(said) })
}

/** The diagnosis with its sentence made anew for other arguments, as when several tasks share it. */
export function reworded(diagnosis: Diagnosis, more: DiagnosisArgs): Diagnosis {
  const args = { ...diagnosis.args, ...more }
  return { ...diagnosis, args, sentence: sentenceOf(diagnosis.cause, args) }
}

/** How a key is called in a sentence: its `kid`, else the file it came from, with its thumbprint. */
export function nameOf(sick: Case, id: KeyId): string {
  const key = sick.loaded.keyring.keys[id]!
  return key.kid === undefined
    ? `from ${key.source} (thumbprint \`${key.thumbprint}\`)`
    : `\`${shown(key.kid)}\``
}
