import { applyAmendments, type KeyAmendment } from '../keys/amendments.ts'
import { linkChains } from '../keys/chains.ts'
import type { KeyNote, RejectedKey, TrustedKey } from '../keys/key.ts'
import { mergeKeys } from '../keys/merge-keys.ts'
import { readKeys } from '../keys/read-keys.ts'
import type { Evidence } from './evidence.ts'

export interface KeyPiece {
  readonly text: string
  readonly source: string
}

/**
 * Reads key material and adds it behind what was read before, so that a key's place stays its own. The list stays the same one
 * where nothing came of it.
 */
export async function readMore(
  known: readonly TrustedKey[],
  pieces: readonly KeyPiece[],
): Promise<{
  readonly keys: readonly TrustedKey[]
  readonly rejected: readonly RejectedKey[]
  readonly notes: readonly KeyNote[]
}> {
  if (pieces.length === 0) return { keys: known, rejected: [], notes: [] }
  const readings = await Promise.all(pieces.map(readKeys))
  const keys = mergeKeys(known, { keys: readings.flatMap((reading) => reading.keys) })
  const changed = keys.length !== known.length || keys.some((key, at) => key !== known[at])
  return {
    keys: changed ? keys : known,
    rejected: readings.flatMap(({ rejected }) => rejected),
    notes: readings.flatMap(({ notes }) => notes),
  }
}

/** The keys as they are trusted: who signed whom is found out, then what the user said by hand is laid on top. */
export async function trustedFrom(
  read: readonly TrustedKey[],
  amendments: readonly KeyAmendment[],
): Promise<readonly TrustedKey[]> {
  return applyAmendments(await linkChains(read), amendments)
}

/** What these sources hold that is meant as keys, and what those of one name hold in any way: it may have been trusted of each of them. */
export function keysMeant(evidence: readonly Evidence[], name: string | undefined): readonly KeyPiece[] {
  return evidence.flatMap(({ keyMaterial, summary }) =>
    keyMaterial
      .filter(({ found }) => found === 'file' || summary.name === name)
      .map(({ text }) => ({ text, source: summary.name })),
  )
}

/** The keys that stand inside ledgers: offered, and not trusted until the user says so. */
export function keysOffered(evidence: readonly Evidence[]): readonly KeyPiece[] {
  return evidence.flatMap(({ keyMaterial, summary }) =>
    keyMaterial.filter(({ found }) => found === 'inside').map(({ text }) => ({ text, source: summary.name })),
  )
}
