import type { LedgerRecord, Origin, RejectedEntry } from '../import/ledger.ts'
import type { Token, TokenId } from '../tokens/token.ts'

export interface NumberedRow {
  readonly id: TokenId
  readonly sequence: number
  readonly record: LedgerRecord
}

/** Tells one file from another: a source, or a member of an archive. */
export type File = number | string

export const fileOf = ({ source, member }: Origin): File =>
  member === undefined ? source : `${source}: ${member}`

const numbered = new WeakMap<readonly Token[], ReadonlyMap<File, readonly NumberedRow[]>>()

/** By file: its rows that carry a sequence number, lowest first. A ledger need not be sorted, and each file counts for itself. */
export function numberedRows(tokens: readonly Token[]): ReadonlyMap<File, readonly NumberedRow[]> {
  const known = numbered.get(tokens)
  if (known) return known
  const files = new Map<File, NumberedRow[]>()
  for (const [id, { origin, record }] of tokens.entries()) {
    if (record?.sequence === undefined) continue
    const row = { id, sequence: record.sequence, record }
    const file = fileOf(origin)
    const rows = files.get(file)
    if (rows) rows.push(row)
    else files.set(file, [row])
  }
  for (const rows of files.values()) rows.sort((a, b) => a.sequence - b.sequence || a.id - b.id)
  numbered.set(tokens, files)
  return files
}

/** Counts the rejected pieces of a file between two of its entries, or before one: rows that are there and cannot be read are no gap. */
export type RejectedBetween = (one: Origin | undefined, other: Origin) => number

export function rejectedBetween(rejected: readonly RejectedEntry[]): RejectedBetween {
  const positions = new Map<File, number[]>()
  for (const { origin } of rejected) {
    const file = fileOf(origin)
    const known = positions.get(file)
    if (known) known.push(positionOf(origin))
    else positions.set(file, [positionOf(origin)])
  }
  for (const sorted of positions.values()) sorted.sort((a, b) => a - b)
  return (one, other) => {
    const sorted = positions.get(fileOf(other))
    if (!sorted) return 0
    const [from, to] = [one ? positionOf(one) : Number.NEGATIVE_INFINITY, positionOf(other)]
    return countBelow(sorted, Math.max(from, to)) - countBelow(sorted, Math.min(from, to))
  }
}

function positionOf({ line, index }: Origin): number {
  return line ?? index
}

/** How many of the ascending numbers are smaller than this one. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
