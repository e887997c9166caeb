import type { TokenId } from '../tokens/token.ts'
import type { Facts } from './facts.ts'
import { quote } from './phrase.ts'

const mostNamed = 4

/** Where tokens were read, for a sentence: "`a.jsonl` line 4, `b.har` entry 9 and 3 more", counted from 1. */
export function places(
  { tokens, sourceNames }: Pick<Facts, 'tokens' | 'sourceNames'>,
  ids: readonly TokenId[],
): string {
  const named = ids.slice(0, mostNamed).map((id) => {
    const { source = 0, index = 0, line, member } = tokens[id]?.origin ?? {}
    const name = member ?? sourceNames?.[source]
    const place = line === undefined ? `entry ${index + 1}` : `line ${line}`
    return `${name ? quote(name, 40) : `source ${source + 1}`} ${place}`
  })
  const more = ids.length - named.length
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}
