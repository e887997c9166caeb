import { identityOf } from '../tokens/parts.ts'
import type { Token, TokenId } from '../tokens/token.ts'

/** So much of a token's end tells nearly all apart: the last part of a signature, where the beginning repeats the issuer's header. */
const tellingLength = 24

/** The first token with the same bytes, by token. */
export function firstSightings(tokens: readonly Token[]): Int32Array {
  const byEnd = new Map<string, TokenId>()
  const byAll = new Map<string, TokenId>()
  const identity = (id: TokenId) => identityOf(tokens[id]!.encoded)
  return Int32Array.from(tokens, ({ encoded }, id) => {
    const own = identityOf(encoded)
    const end = own.slice(-tellingLength)
    const first = byEnd.get(end)
    if (first === undefined) {
      byEnd.set(end, id)
      return id
    }
    if (identity(first) === own) return first
    // Another token with the same end: all of those are told apart by all their bytes.
    const seen = byAll.get(own)
    if (seen === undefined) byAll.set(own, id)
    return seen ?? id
  })
}

/**
 * When thousands of tasks claim one id and thousands name it, an edge for each pair would fill the memory; beyond this many claimants
 * the rest get no edge. All of them are accused of the conflict all the same.
 */
export const mostClaimants = 16

/** Finds the tasks that claim an id: those of the asker's own workflow first, else of any (our choice where no public text settles it). */
export type Resolve = (jti: string, wid: string | undefined) => readonly TokenId[]

/** The tasks that claim one id, where they are several. */
interface Claimants {
  readonly all: TokenId[]
  readonly byWorkflow: Map<string | undefined, TokenId[]>
}

export function makeResolver(tokens: readonly Token[], task: Int32Array): Resolve {
  const first = new Map<string, TokenId>()
  const several = new Map<string, Claimants>()
  const widOf = (id: TokenId) => tokens[id]?.claims?.wid
  for (const [id, { claims }] of tokens.entries()) {
    if (task[id] !== id || claims?.jti === undefined) continue
    const earlier = first.get(claims.jti)
    if (earlier === undefined) {
      first.set(claims.jti, id)
      continue
    }
    let claimants = several.get(claims.jti)
    if (!claimants) {
      claimants = { all: [earlier], byWorkflow: new Map([[widOf(earlier), [earlier]]]) }
      several.set(claims.jti, claimants)
    }
    add(claimants, id, claims.wid)
  }
  return (jti, wid) => {
    const only = first.get(jti)
    if (only === undefined) return nobody
    const claimants = several.get(jti)
    return claimants ? (claimants.byWorkflow.get(wid) ?? claimants.all) : [only]
  }
}

const nobody: readonly TokenId[] = []

function add({ all, byWorkflow }: Claimants, id: TokenId, wid: string | undefined): void {
  if (all.length < mostClaimants) all.push(id)
  const beside = byWorkflow.get(wid)
  if (!beside) byWorkflow.set(wid, [id])
  else if (beside.length < mostClaimants) beside.push(id)
}
