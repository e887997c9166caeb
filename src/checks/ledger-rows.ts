import type { LedgerRecord, Origin, RejectedEntry } from '../import/ledger.ts'
import type { Token, TokenId } from '../tokens/token.ts'

export interface NumberedRow {
  readonly id: TokenId
  readonly sequence: number
  readonly record: LedgerRecord
}

const numbered = new WeakMap<readonly Token[], ReadonlyMap<number, readonly NumberedRow[]>>()

/** By source: its rows that carry a sequence number, lowest first. A ledger need not be sorted, and each source counts for itself. */
export function numberedRows(tokens: readonly Token[]): ReadonlyMap<number, readonly NumberedRow[]> {
  const known = numbered.get(tokens)
  if (known) return known
  const sources = new Map<number, NumberedRow[]>()
  for (const [id, { origin, record }] of tokens.entries()) {
    if (record?.sequence === undefined) continue
    const row = { id, sequence: record.sequence, record }
    const rows = sources.get(origin.source)
    if (rows) rows.push(row)
    else sources.set(origin.source, [row])
  }
  for (const rows of sources.values()) rows.sort((a, b) => a.sequence - b.sequence || a.id - b.id)
  numbered.set(tokens, sources)
  return sources
}

/** Counts the rejected pieces of a source between two of its entries, or before one: rows that are there and cannot be read are no gap. */
export type RejectedBetween = (one: Origin | undefined, other: Origin) => number

export function rejectedBetween(rejected: readonly RejectedEntry[]): RejectedBetween {
  const positions = new Map<number, number[]>()
  for (const { origin } of rejected) {
    const known = positions.get(origin.source)
    if (known) known.push(positionOf(origin))
    else positions.set(origin.source, [positionOf(origin)])
  }
  for (const sorted of positions.values()) sorted.sort((a, b) => a - b)
  return (one, other) => {
    const sorted = positions.get(other.source)
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
