import type { Outline } from '../analysis/outline.ts'
import { type Verdict, verdictNames } from '../findings/finding.ts'
import type { TokenId } from '../tokens/token.ts'
import { hitsOf } from './search.ts'
import type { State } from './state.ts'

export const ownVerdict = (outline: Outline, task: TokenId): Verdict =>
  verdictNames[outline.own[task] ?? 0] ?? 'passed'

export const inheritedVerdict = (outline: Outline, task: TokenId): Verdict =>
  verdictNames[outline.inherited[task] ?? 0] ?? 'passed'

/** From a task to the nearest ancestor that its inherited verdict comes from, both included; empty where nothing is inherited. */
export function whyPath(outline: Outline, task: TokenId): readonly TokenId[] {
  const worst = outline.inherited[task]
  if (!worst) return []
  const path = [task]
  let at = outline.via[task] ?? -1
  while (at !== -1 && path.length <= outline.tokens) {
    path.push(at)
    if (outline.own[at] === worst) return path
    at = outline.via[at] ?? -1
  }
  return path
}

/** The edge by which a task names a predecessor; -1 where it does not. */
export function edgeBetween(outline: Outline, predecessor: TokenId, task: TokenId): number {
  const { start, values } = outline.predecessors
  const edge = values.indexOf(predecessor, start[task] ?? 0)
  return edge < (start[task + 1] ?? 0) ? edge : -1
}

/** Predecessors that a task names and nobody claims. */
export function missingOf(outline: Outline, task: TokenId): readonly string[] {
  return outline.missingJti.filter((_, i) => outline.missingTask[i] === task)
}

const noHits = new Int32Array(0)
let lastSearch: { outline: Outline; query: string; hits: Int32Array } | null = null

/** The tasks found by the search at hand; the same array until the words or the outline change. */
export function searchHits({ outline, query }: Pick<State, 'outline' | 'query'>): Int32Array {
  if (!outline || query.trim() === '') return noHits
  if (lastSearch?.outline !== outline || lastSearch.query !== query) {
    lastSearch = { outline, query, hits: hitsOf(outline, query) }
  }
  return lastSearch.hits
}

let lastHits: { hits: Int32Array; set: ReadonlySet<TokenId> } | null = null

/** The same as a set, for marking them. */
export function searchHitSet(state: Pick<State, 'outline' | 'query'>): ReadonlySet<TokenId> {
  const hits = searchHits(state)
  if (lastHits?.hits !== hits) lastHits = { hits, set: new Set(hits) }
  return lastHits.set
}
