import type { Token } from '../tokens/token.ts'
import type { EctStore } from './store.ts'

/** What a store knows of a token's past. */
export interface Ancestry {
  /** Its ancestors, nearest first, and whoever claims its own id already. */
  readonly tokens: readonly Token[]
  /** False where the limit was reached first: whether the token is its own ancestor is then not known. */
  readonly complete: boolean
}

/** How many ancestors a live verifier follows (reported of the reference implementations). */
export const defaultMaxAncestors = 10_000

/** Looks up a token's ancestors breadth first, at most so many ids. */
export async function ancestorsOf(token: Token, store: EctStore, most: number): Promise<Ancestry> {
  const { jti, predecessors = [] } = token.claims ?? {}
  const found = new Set<Token>(jti === undefined ? [] : await store.byJti(jti))
  const seen = new Set(jti === undefined ? [] : [jti])
  for (let level = [...predecessors]; level.length > 0; ) {
    const ids = [...new Set(level)].filter((id) => !seen.has(id))
    const within = ids.slice(0, Math.max(0, most - seen.size + 1))
    const next: string[] = []
    for (const claimants of await Promise.all(within.map((id) => store.byJti(id))))
      for (const ancestor of claimants) {
        found.add(ancestor)
        for (const id of ancestor.claims?.predecessors ?? []) next.push(id)
      }
    if (within.length < ids.length) return { tokens: [...found], complete: false }
    for (const id of ids) seen.add(id)
    level = next
  }
  return { tokens: [...found], complete: true }
}
