import { shorten } from '../base/text.ts'
import type { Origin } from '../import/ledger.ts'
import type { Header, Token } from '../tokens/token.ts'

/** An address from which tokens that are no ECTs ask a verifier to fetch a key. */
export interface OthersAddress {
  readonly member: 'jku' | 'x5u'
  /** Its JSON text, long ones shortened. */
  readonly value: string
  readonly tokens: number
  readonly first: Origin
  readonly kids: readonly string[]
}

/** What the tokens of one source that are no ECTs ask to fetch. Every such token is counted. */
export interface OthersAsking {
  readonly tokens: number
  readonly addresses: readonly OthersAddress[]
  /** False where there were more addresses and `kid`s than are told apart. */
  readonly inFull: boolean
}

/** Addresses and `kid`s told apart in one source: of these tokens nothing else is kept, whatever they hold. */
export const mostToldApart = 10_000
const longestKid = 100

export const noOthersAsking: OthersAsking = { tokens: 0, addresses: [], inFull: true }

/** The addresses for a key that a header names. */
export function addressesIn(
  header: Header | undefined,
): readonly { readonly member: 'jku' | 'x5u'; readonly value: string }[] {
  if (!header || header.keyHints.length === 0) return []
  return header.keyHints.flatMap(({ member, value }) =>
    member === 'jku' || member === 'x5u' ? [{ member, value }] : [],
  )
}

/** Counts what tokens ask to fetch while they pass by, and keeps none of them. */
export function countOthersAsking() {
  const found = new Map<
    string,
    Omit<OthersAddress, 'tokens' | 'kids'> & { tokens: number; kids: Set<string> }
  >()
  let tokens = 0
  let toldApart = 0
  let inFull = true
  const hasRoom = () => {
    if (toldApart === mostToldApart) inFull = false
    else toldApart++
    return inFull
  }
  return {
    take: ({ origin, header }: Token): void => {
      const addresses = addressesIn(header)
      if (addresses.length > 0) tokens++
      for (const { member, value } of addresses) {
        const key = `${member} ${value}`
        const one = found.get(key)
        if (one) one.tokens++
        else if (hasRoom()) found.set(key, { member, value, tokens: 1, first: origin, kids: new Set() })
        const kids = found.get(key)?.kids
        if (!kids || header?.kid === undefined) continue
        const kid = shorten(header.kid, longestKid)
        if (!kids.has(kid) && hasRoom()) kids.add(kid)
      }
    },
    counted: (): OthersAsking => ({
      tokens,
      addresses: [...found.values()].map(({ kids, ...one }) => ({ ...one, kids: [...kids] })),
      inFull,
    }),
  }
}
