import type { Outline } from '../analysis/outline.ts'
import type { ClaimsMatcher } from '../search/match-words.ts'
import type { Term } from '../search/query.ts'
import { runQuery, type TermResult } from '../search/run-query.ts'
import { type TaskMask, tasksOf } from '../search/task-mask.ts'
import { claimsMatcher } from './claim-hits.ts'
import type { State } from './state.ts'

type Looked = Pick<State, 'outline' | 'narrowing' | 'opened' | 'workflow' | 'claimHits'>

interface Shown extends Looked {
  readonly outline: Outline
  readonly tasks: Int32Array
  readonly results: readonly TermResult[]
}

const noTasks = new Int32Array(0)

/** Works out what is shown once for each outline and narrowing. The same tasks are the same array, so that a verdict that comes in moves nothing. */
function remembering(wanted: (term: Term) => boolean): (looked: Looked) => Shown | null {
  let last: Shown | null = null
  return ({ outline, narrowing, opened, workflow, claimHits }) => {
    if (!outline) return null
    const isSame =
      last?.outline === outline &&
      last.narrowing === narrowing &&
      last.opened === opened &&
      last.workflow === workflow &&
      (last.claimHits === claimHits || !narrowing.some(({ kind }) => kind === 'words'))
    if (last && isSame) return last
    const claims = claimsMatcher(claimHits, outline.revision)
    const terms = narrowing.filter(wanted)
    const found = tasksWithin(outline, { terms, opened, workflow, claims })
    const tasks =
      last?.outline.revision === outline.revision && haveSame(last.tasks, found.tasks)
        ? last.tasks
        : found.tasks
    last = { outline, narrowing, opened, workflow, claimHits, tasks, results: found.results }
    return last
  }
}

const all = remembering(() => true)
const apartFromTime = remembering(({ kind }) => kind !== 'time')

/** The tasks that every view shows, in topological order; the same array as long as they are the same tasks. */
export const shownTasks = (looked: Looked): Int32Array => all(looked)?.tasks ?? noTasks

const masks = new WeakMap<Int32Array, TaskMask>()

/** The same as a mask. */
export function shownMask(looked: Looked): TaskMask {
  const tasks = shownTasks(looked)
  const known = masks.get(tasks)
  if (known) return known
  const mask = new Uint8Array(looked.outline?.tokens ?? 0)
  for (const task of tasks) mask[task] = 1
  masks.set(tasks, mask)
  return mask
}

/** The tasks that would be shown if nothing were said of time, for a view in which time itself is to be seen. */
export const shownAtAnyTime = (looked: Looked): Int32Array => apartFromTime(looked)?.tasks ?? noTasks

const noResults: readonly TermResult[] = []

/** What each term of the narrowing finds by itself, in their order. */
export const narrowingResults = (looked: Looked): readonly TermResult[] => all(looked)?.results ?? noResults

interface Wanted extends Pick<State, 'opened' | 'workflow'> {
  readonly terms: readonly Term[]
  readonly claims: ClaimsMatcher
}

/** What the terms find within the workflow, and what was opened by hand beside it. */
function tasksWithin(outline: Outline, { terms, opened, workflow, claims }: Wanted) {
  const within = workflow === null ? outline.order : (outline.workflows[workflow]?.tasks ?? noTasks)
  if (terms.length === 0 && opened.length === 0) return { tasks: within, results: noResults }
  const found = runQuery(outline, { terms }, claims)
  const shown = new Uint8Array(outline.tokens)
  for (const task of within) shown[task] = found.mask[task]!
  for (const task of opened) if (outline.task[task] === task) shown[task] = 1
  return { tasks: tasksOf(outline, shown), results: found.terms }
}

const haveSame = (a: Int32Array, b: Int32Array): boolean =>
  a === b || (a.length === b.length && a.every((task, place) => task === b[place]))
