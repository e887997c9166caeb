import type { Origin } from '../import/ledger.ts'
import type { Evidence } from './evidence.ts'

/** The evidence without one source; those behind it move up, and what they hold says so. */
export function withoutSource(evidence: readonly Evidence[], removed: number): readonly Evidence[] {
  return evidence.flatMap((one, at) => (at === removed ? [] : at < removed ? one : movedUp(one)))
}

function movedUp(evidence: Evidence): Evidence {
  const up = (origin: Origin): Origin => ({ ...origin, source: origin.source - 1 })
  const moved = <T extends { readonly origin: Origin }>(one: T): T => ({ ...one, origin: up(one.origin) })
  const { othersAsking } = evidence
  return {
    ...evidence,
    tokens: evidence.tokens.map(moved),
    rejected: evidence.rejected.map(moved),
    keyMaterial: evidence.keyMaterial.map(moved),
    others: evidence.others.map(moved),
    othersAsking: {
      ...othersAsking,
      addresses: othersAsking.addresses.map((one) => ({ ...one, first: up(one.first) })),
    },
  }
}
