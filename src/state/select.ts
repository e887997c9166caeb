import type { Outline } from '../analysis/outline.ts'
import { type Verdict, verdictNames } from '../findings/finding.ts'
import { rowOf } from '../graph/rows.ts'
import { parseQuery } from '../search/parse-query.ts'
import type { QueryProblem } from '../search/query.ts'
import { runQuery } from '../search/run-query.ts'
import { tasksOf } from '../search/task-mask.ts'
import type { TokenId } from '../tokens/token.ts'
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
  const place = rowOf(outline.predecessors, task).indexOf(predecessor)
  return place < 0 ? -1 : (outline.predecessors.start[task] ?? 0) + place
}

/** Predecessors that a task names and nobody claims. */
export function missingOf(outline: Outline, task: TokenId): readonly string[] {
  return outline.missingJti.filter((_, i) => outline.missingTask[i] === task)
}

const noHits = new Int32Array(0)
const noProblems: readonly QueryProblem[] = []
interface Found {
  readonly outline: Outline
  readonly query: string
  readonly hits: Int32Array
  readonly problems: readonly QueryProblem[]
}

let lastSearch: Found | null = null

function lastFound(outline: Outline, query: string): Found {
  if (lastSearch?.outline === outline && lastSearch.query === query) return lastSearch
  const parsed = parseQuery(query)
  const hits = parsed.terms.length === 0 ? noHits : tasksOf(outline, runQuery(outline, parsed).mask)
  const found = { outline, query, hits, problems: parsed.problems }
  lastSearch = found
  return found
}

/** What in the query makes no sense and was left out. */
export function searchProblems({
  outline,
  query,
}: Pick<State, 'outline' | 'query'>): readonly QueryProblem[] {
  return outline && query.trim() !== '' ? lastFound(outline, query).problems : noProblems
}

/** The tasks found by the query at hand; the same array until the query or the outline change. */
export function searchHits({ outline, query }: Pick<State, 'outline' | 'query'>): Int32Array {
  if (!outline || query.trim() === '') return noHits
  return lastFound(outline, query).hits
}

let lastHits: { hits: Int32Array; set: ReadonlySet<TokenId> } | null = null

/** The same as a set, for marking them. */
export function searchHitSet(state: Pick<State, 'outline' | 'query'>): ReadonlySet<TokenId> {
  const hits = searchHits(state)
  if (lastHits?.hits !== hits) lastHits = { hits, set: new Set(hits) }
  return lastHits.set
}

/** Anything loading: a sample on its way, sources being read and verified, the graph being laid out. */
export const isBusy = ({
  progress,
  fetchingSample,
  laying,
}: Pick<State, 'progress' | 'fetchingSample' | 'laying'>): boolean =>
  progress !== null || fetchingSample || laying
