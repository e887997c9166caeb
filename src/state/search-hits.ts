import type { Outline } from '../analysis/outline.ts'
import { parseQuery } from '../search/parse-query.ts'
import type { Query, QueryProblem } from '../search/query.ts'
import { runQuery, type TermResult, wordsOf } from '../search/run-query.ts'
import { type TaskMask, type TaskSet, tasksOf } from '../search/task-mask.ts'
import { type ClaimHits, claimsMatcher } from './claim-hits.ts'
import type { State } from './state.ts'

type Searching = Pick<State, 'outline' | 'query' | 'claimHits'>
type Wanting = Searching & Pick<State, 'narrowing'>

/** What the query at hand finds, by what is known at this moment. */
interface Found {
  readonly outline: Outline
  readonly query: string
  readonly claimHits: ClaimHits
  readonly parsed: Query
  readonly hits: Int32Array
  readonly mask: TaskMask
  readonly terms: readonly TermResult[]
  /** Words that are still being looked for in the claims. */
  readonly wanted: readonly string[]
  /** Words that a hit is to hold. */
  readonly words: readonly string[]
}

const noHits = new Int32Array(0)
const nothing: Query = { terms: [], problems: [] }
const noTasks: TaskMask = new Uint8Array(0)
const noTerms: readonly TermResult[] = []
const noWords: readonly string[] = []

let last: Found | null = null

function found({ outline, query, claimHits }: Searching): Found | null {
  if (!outline || query.trim() === '') return null
  if (last?.outline === outline && last.query === query && last.claimHits === claimHits) return last
  const parsed = last?.query === query ? last.parsed : parseQuery(query)
  const claims = claimsMatcher(claimHits, outline.revision)
  const wanted = wordsOf(parsed).filter((word) => claims(word) === undefined)
  const empty = { hits: noHits, mask: noTasks, terms: noTerms }
  const result = parsed.terms.length === 0 ? empty : hitsOf(outline, parsed, claims)
  const words = wordsOf({ terms: parsed.terms.filter(({ not }) => !not) })
  last = { outline, query, claimHits, parsed, wanted, words, ...result }
  return last
}

function hitsOf(outline: Outline, parsed: Query, claims: ReturnType<typeof claimsMatcher>) {
  const { mask, terms } = runQuery(outline, parsed, claims)
  return { hits: tasksOf(outline, mask), mask, terms }
}

/** The tasks found by the query at hand, in the graph's order; the same array until the query, the outline or what is known of claims changes. */
export const searchHits = (state: Searching): Int32Array => found(state)?.hits ?? noHits

/** What in the query makes no sense and was left out. */
export const searchProblems = (state: Searching): readonly QueryProblem[] =>
  (found(state)?.parsed ?? nothing).problems

/** What each term of the query finds by itself. */
export const searchTerms = (state: Searching): readonly TermResult[] => found(state)?.terms ?? noTerms

/** Whether words of the query are still being looked for in the claims. */
export const isLooking = (state: Searching): boolean => (found(state)?.wanted.length ?? 0) > 0

/** Words of the query, and of what the views are narrowed to, that were not yet looked for in the claims. */
export function wordsWanted(state: Wanting): readonly string[] {
  const { outline, claimHits, narrowing } = state
  const known = claimsMatcher(claimHits, outline?.revision ?? -1)
  const narrowed = outline
    ? wordsOf({ terms: narrowing }).filter((word) => known(word) === undefined)
    : noWords
  return [...new Set([...(found(state)?.wanted ?? noWords), ...narrowed])]
}

/** Words that a hit is to hold, in lower case: those by which a place in its claims is found. */
export const searchedWords = (state: Searching): readonly string[] => found(state)?.words ?? noWords

const noSet: TaskSet = { has: () => false, size: 0 }
let lastSet: { mask: TaskMask; set: TaskSet } | null = null

/** The hits as a set, for marking them; the same until the hits change. */
export function searchHitSet(state: Searching): TaskSet {
  const search = found(state)
  if (!search || search.hits.length === 0) return noSet
  const { mask, hits } = search
  if (lastSet?.mask !== mask) lastSet = { mask, set: { has: (task) => mask[task] === 1, size: hits.length } }
  return lastSet.set
}
