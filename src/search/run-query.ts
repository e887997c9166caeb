import type { Outline } from '../analysis/outline.ts'
import { tasksNamed } from './find-tasks.ts'
import { onPaths } from './focus.ts'
import { type Match, matchField } from './match-field.ts'
import { type ClaimsMatcher, matchWords } from './match-words.ts'
import type { Query, Steps, Term } from './query.ts'
import { reachMask } from './reach-mask.ts'
import { countOf, everyTask, type TaskMask } from './task-mask.ts'

/** What one term finds by itself. */
export interface TermResult {
  readonly term: Term
  readonly tasks: number
  /** Why it finds nothing, or more than its name tells. */
  readonly note?: string
}

export interface QueryResult {
  readonly mask: TaskMask
  readonly tasks: number
  readonly terms: readonly TermResult[]
}

const nothing: ClaimsMatcher = () => undefined

/**
 * The tasks where every term holds: all of them for a query without terms. Without a matcher, words are looked for in the
 * outline's columns alone. Linear in tasks, edges and findings for each term.
 */
export function runQuery(
  outline: Outline,
  { terms }: Pick<Query, 'terms'>,
  claims: ClaimsMatcher = nothing,
): QueryResult {
  const mask = everyTask(outline)
  const results = terms.map((term): TermResult => {
    const { mask: found, note } = matchTerm(outline, term, claims)
    let tasks = 0
    for (const task of outline.order) {
      const holds = (found[task] === 1) !== term.not
      if (holds) tasks++
      else mask[task] = 0
    }
    return { term, tasks, ...(note !== undefined && { note }) }
  })
  return { mask, tasks: countOf(mask), terms: results }
}

/** The words to ask a matcher for, each once and in lower case, so that a thread that cannot wait may ask ahead. */
export function wordsOf({ terms }: Pick<Query, 'terms'>): readonly string[] {
  const words = terms.flatMap((term) => (term.kind === 'words' ? term.any : []))
  return [...new Set(words.map((word) => word.toLowerCase()))]
}

function matchTerm(outline: Outline, term: Term, claims: ClaimsMatcher): Match {
  switch (term.kind) {
    case 'words':
      return { mask: matchWords(outline, term.any, claims) }
    case 'field':
      return matchField(outline, term.field, term.any)
    case 'time':
      return { mask: matchTime(outline, term.field === 'after', term.time) }
    case 'reach':
      return matchReach(outline, term)
    case 'path':
      return matchPath(outline, term.from, term.to)
  }
}

/** A task without a time is neither before nor after. */
const matchTime = ({ iat }: Outline, after: boolean, time: number): TaskMask =>
  Uint8Array.from(iat, (issued) => ((after ? issued >= time : issued < time) ? 1 : 0))

function matchReach(outline: Outline, term: Extract<Term, { kind: 'reach' }>): Match {
  const { tasks, note } = tasksNamed(outline, term.task)
  const mask = reachMask(outline.predecessors, tasks, most(term.ancestors))
  const after = reachMask(outline.successors, tasks, most(term.descendants))
  for (let id = 0; id < mask.length; id++) mask[id]! |= after[id]!
  return { mask, ...(note !== undefined && { note }) }
}

const most = (steps: Steps | undefined) => (steps === 'all' ? Number.POSITIVE_INFINITY : (steps ?? 0))

function matchPath(outline: Outline, from: string, to: string): Match {
  const first = tasksNamed(outline, from)
  const last = tasksNamed(outline, to)
  const mask = onPaths(outline, first.tasks, last.tasks)
  const notes = [first.note, last.note].filter((note) => note !== undefined)
  const both = first.tasks.length > 0 && last.tasks.length > 0
  if (both && countOf(mask) === 0) notes.push('No path leads from the one to the other.')
  return { mask, ...(notes.length > 0 && { note: notes.join(' ') }) }
}
