import type { RejectedKey, TrustedKey } from '../keys/key.ts'
import { readKeys } from '../keys/read-keys.ts'

/** Reads several pieces of key material as one. */
export async function readKeyMaterial(pieces: readonly { readonly text: string; readonly source: string }[]) {
  const readings = await Promise.all(pieces.map(readKeys))
  const keys: readonly TrustedKey[] = readings.flatMap((reading) => reading.keys)
  const rejected: readonly RejectedKey[] = readings.flatMap((reading) => reading.rejected)
  return { keys, rejected }
}

/** Adds keys behind those already trusted, so that a key's place stays its own; the same key under the same `kid` is kept once. */
export function withKeys(trusted: readonly TrustedKey[], more: readonly TrustedKey[]): readonly TrustedKey[] {
  const nameOf = ({ kid, thumbprint, format }: TrustedKey) =>
    `${thumbprint} ${format === 'certificate'} ${kid ?? ''}`
  const known = new Set(trusted.map(nameOf))
  const added: TrustedKey[] = []
  for (const key of more) {
    if (known.has(nameOf(key))) continue
    known.add(nameOf(key))
    added.push(key)
  }
  return added.length > 0 ? [...trusted, ...added] : trusted
}
