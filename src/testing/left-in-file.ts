import { isDeepStrictEqual } from 'node:util'
import { Failure } from '../base/failure.ts'
import { bytesSource, fileSource } from '../import/byte-source.ts'
import type { ByteSource, LedgerEntry } from '../import/ledger.ts'
import { readWhatIsLeft } from '../tokens/read-again.ts'
import { type ReadAll, readAll } from './read-all.ts'

/** What a source gave, or why it was refused. */
export type Outcome = ReadAll | Failure

/** What became of the same bytes, held in memory and in a file; `unlike` says in what the two readings differ, where they do. */
export interface BothOutcomes {
  readonly held: Outcome
  readonly unlike?: string
  /** How many tokens were left in the file. */
  readonly left: number
}

/**
 * Reads bytes from memory and from a file, and every token that was left in the file once more. Rejects with what is no Failure. Both in slices
 * of one size, since how much comes out of damaged compressed data depends on it.
 */
export async function readBothWays(bytes: Uint8Array, sliceBytes: number): Promise<BothOutcomes> {
  const name = 'unknown'
  const file = fileSource(name, new Blob([bytes as Uint8Array<ArrayBuffer>]))
  const held = await outcomeOf(bytesSource(name, bytes), sliceBytes)
  const left = await outcomeOf(file, sliceBytes)
  if (held instanceof Failure || left instanceof Failure) {
    const same = isDeepStrictEqual(refusal(held), refusal(left))
    return {
      held,
      left: 0,
      ...(!same && { unlike: `${refusal(held)} from memory, ${refusal(left)} from the file` }),
    }
  }
  const unlike = await firstDifference(held, left)
  const ranges = left.entries.filter(({ range }) => range !== undefined)
  return { held, left: ranges.length, ...(unlike !== undefined && { unlike }) }
}

async function outcomeOf(source: ByteSource, sliceBytes: number): Promise<Outcome> {
  try {
    return await readAll(source, { sliceBytes })
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown
    throw thrown
  }
}

const refusal = (outcome: Outcome): string =>
  outcome instanceof Failure ? `${outcome.code} ${JSON.stringify(outcome.args)}` : 'entries'

async function firstDifference(held: ReadAll, left: ReadAll): Promise<string | undefined> {
  const again = await readWhatIsLeft(left.entries.map(({ range, token }) => ({ encoded: range ?? token })))
  const parts = {
    summaries: [held.summary, left.summary],
    'rejected pieces': [held.rejected, left.rejected],
    keys: [held.keys, left.keys],
    entries: [held.entries.map(withoutToken), left.entries.map(withoutToken)],
    tokens: [held.entries.map(({ token }) => token), left.entries.map(({ token }) => token)],
    'tokens read again': [held.entries.map(({ token }) => token), again.encoded],
  }
  const found = Object.entries(parts).find(([, [one, other]]) => !isDeepStrictEqual(one, other))
  return found && `${found[0]} differ: ${JSON.stringify(found[1]).slice(0, 2000)}`
}

/** An entry and its row, without the token in either. */
function withoutToken({ origin, found, record }: LedgerEntry) {
  if (!record) return { origin, found }
  const { row, tokenField, ...rest } = record
  return { origin, found, record: { ...rest, tokenField, row: { ...row, [tokenField]: undefined } } }
}
