import { bytesSource } from '../import/byte-source.ts'
import type {
  ByteSource,
  EncodedToken,
  KeyMaterial,
  LedgerEntry,
  RejectedEntry,
  SourceSummary,
} from '../import/ledger.ts'
import { type ReadOptions, readSource } from '../import/read-source.ts'

/** A source read to its end, its portions put together. */
export interface ReadAll {
  readonly entries: LedgerEntry[]
  readonly rejected: RejectedEntry[]
  readonly keys: KeyMaterial[]
  readonly portions: number
  readonly summary: SourceSummary
}

export async function readAll(source: ByteSource, options: ReadOptions = {}): Promise<ReadAll> {
  const entries: LedgerEntry[] = []
  const rejected: RejectedEntry[] = []
  const keys: KeyMaterial[] = []
  const reading = readSource(source, 0, options)
  for (let portions = 0; ; portions++) {
    const next = await reading.next()
    if (next.done === true) return { entries, rejected, keys, portions, summary: next.value }
    for (const entry of next.value.entries) entries.push(entry)
    for (const piece of next.value.rejected) rejected.push(piece)
    for (const key of next.value.keyMaterial) keys.push(key)
  }
}

export function readBytes(
  data: string | Uint8Array,
  options: ReadOptions = {},
  name = 'unknown',
): Promise<ReadAll> {
  return readAll(bytesSource(name, typeof data === 'string' ? new TextEncoder().encode(data) : data), options)
}

/** A token's payload part, the one thing that all envelopes share. */
export function payloadOf(token: EncodedToken): string {
  if (token.kind === 'compact') return token.jws.split('.')[1] ?? ''
  if (token.kind === 'json') return String(token.jws.payload)
  return Buffer.from(JSON.stringify(token.claims)).toString('base64url')
}

/** The compact tokens of entries, or whatever else they hold. */
export const tokensOf = (entries: readonly LedgerEntry[]): readonly (string | EncodedToken)[] =>
  entries.map(({ token }) => (token.kind === 'compact' ? token.jws : token))
