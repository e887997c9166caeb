import type { TokenId } from '../tokens/token.ts'
import type { Facts } from './facts.ts'

const mostNamed = 4

/** Where tokens were read, for a sentence: "source 1 line 4, source 2 entry 9 and 3 more", counted from 1. */
export function places({ tokens }: Pick<Facts, 'tokens'>, ids: readonly TokenId[]): string {
  const named = ids.slice(0, mostNamed).map((id) => {
    const origin = tokens[id]?.origin
    const place = origin?.line === undefined ? `entry ${(origin?.index ?? 0) + 1}` : `line ${origin.line}`
    return `source ${(origin?.source ?? 0) + 1} ${place}`
  })
  const more = ids.length - named.length
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}
