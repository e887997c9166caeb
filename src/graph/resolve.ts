import { identityOf } from '../tokens/parts.ts'
import type { Token, TokenId } from '../tokens/token.ts'

/** The first token with the same bytes, by token. */
export function firstSightings(tokens: readonly Token[]): Int32Array {
  const first = new Map<string, TokenId>()
  return Int32Array.from(tokens, ({ encoded }, id) => {
    const identity = identityOf(encoded)
    const seen = first.get(identity)
    if (seen !== undefined) return seen
    first.set(identity, id)
    return id
  })
}

/**
 * When thousands of tasks claim one id and thousands name it, an edge for each pair would fill the memory; beyond this many claimants
 * the rest get no edge. All of them are accused of the conflict all the same.
 */
export const mostClaimants = 16

/** Finds the tasks that claim an id: those of the asker's own workflow first, else of any (our choice where no public text settles it). */
export type Resolve = (jti: string, wid: string | undefined) => readonly TokenId[]

export function makeResolver(tokens: readonly Token[], task: Int32Array): Resolve {
  const scoped = new Map<string, TokenId[]>()
  const anywhere = new Map<string, TokenId[]>()
  for (const [id, { claims }] of tokens.entries()) {
    if (task[id] !== id || claims?.jti === undefined) continue
    claim(anywhere, claims.jti, id)
    claim(scoped, scopedName(claims.jti, claims.wid), id)
  }
  return (jti, wid) => scoped.get(scopedName(jti, wid)) ?? anywhere.get(jti) ?? nobody
}

const nobody: readonly TokenId[] = []

const scopedName = (jti: string, wid: string | undefined) => (wid === undefined ? jti : `${wid}\u0000${jti}`)

function claim(claimants: Map<string, TokenId[]>, name: string, id: TokenId): void {
  const known = claimants.get(name)
  if (!known) claimants.set(name, [id])
  else if (known.length < mostClaimants) known.push(id)
}
