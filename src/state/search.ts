import type { TokenId } from '../tokens/token.ts'

/** The hit after or before the selected task in the order of the hits, round the ends; null where there is none. */
export function nextHit(hits: Int32Array, selected: TokenId | null, by: 1 | -1): TokenId | null {
  if (hits.length === 0) return null
  const at = selected === null ? -1 : hits.indexOf(selected)
  if (at === -1) return hits[by === 1 ? 0 : hits.length - 1] ?? null
  return hits[(at + by + hits.length) % hits.length] ?? null
}
