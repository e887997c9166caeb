import type { Token, TokenId } from '../tokens/token.ts'

/** What tells two tokens with the same mark apart: equal exactly where their bytes are. */
export type Identify = (id: TokenId) => string

/** The first token with the same bytes, by token. */
export function firstSightings(tokens: readonly Token[], identify: Identify): Int32Array {
  const task = Int32Array.from(tokens.keys())
  const byIdentity = new Map<string, TokenId>()
  for (const id of sharingMarks(tokens)) {
    const own = identify(id)
    const first = byIdentity.get(own)
    if (first === undefined) byIdentity.set(own, id)
    else task[id] = first
  }
  return task
}

/** The tokens whose marks others have too, ascending: only among these can there be repeats. */
export function sharingMarks(tokens: readonly Token[]): readonly TokenId[] {
  const seen = new Set<number>()
  const shared = new Set<number>()
  for (const { mark } of tokens) (seen.has(mark) ? shared : seen).add(mark)
  const sharing: TokenId[] = []
  if (shared.size > 0) for (const [id, { mark }] of tokens.entries()) if (shared.has(mark)) sharing.push(id)
  return sharing
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
