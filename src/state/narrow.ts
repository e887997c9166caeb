import { rowOf } from '../graph/rows.ts'
import { parseQuery } from '../search/parse-query.ts'
import { printTerm } from '../search/print-query.ts'
import type { Term } from '../search/query.ts'
import type { FieldName } from '../search/query-fields.ts'
import { withTerm, withValues } from '../search/terms.ts'
import type { TokenId } from '../tokens/token.ts'
import { refreshPicture } from './picture.ts'
import { shownMask } from './shown.ts'
import { type State, store } from './state.ts'

/** Narrows every view to these terms; what was opened by hand belonged to the ones before. */
export function narrowTo(narrowing: readonly Term[], more: Partial<State> = {}): void {
  store.setState({ narrowing, opened: [], ...more })
  refreshPicture()
}

/** Shows the table with just the tasks of one kind. */
export const list = (...terms: readonly Term[]): void => narrowTo(terms, { workflow: null, view: 'table' })

/** Narrows further; values of a field that is asked for already widen what is asked of it. */
export const addTerm = (term: Term): void => narrowTo(withTerm(store.getState().narrowing, term))

export function removeTerm(term: Term): void {
  narrowTo(store.getState().narrowing.filter((one) => one !== term))
}

/** Asks for these values of a field; for none, no longer for the field. */
export const chooseValues = (field: FieldName, any: readonly string[]): void =>
  narrowTo(withValues(store.getState().narrowing, field, any))

/** Shows everything again. */
export const showAll = (): void => narrowTo([], { workflow: null })

/** Shows only the hits, among what is shown: each term of the query is one more that has to hold. */
export function narrowToQuery(): void {
  const { query, narrowing } = store.getState()
  const { terms } = parseQuery(query)
  const known = new Set(narrowing.map(printTerm))
  const added = terms.filter((term) => !known.has(printTerm(term)))
  if (terms.length > 0) narrowTo([...narrowing, ...added], { query: '' })
}

export type Side = 'predecessors' | 'successors'

/** The neighbours of some tasks on one side that are not shown. */
export function hiddenNeighbours(state: State, tasks: readonly TokenId[], side: Side): readonly TokenId[] {
  const { outline } = state
  if (!outline) return []
  const shown = shownMask(state)
  const hidden = new Set<TokenId>()
  for (const task of tasks)
    for (const neighbour of rowOf(outline[side], task)) if (shown[neighbour] !== 1) hidden.add(neighbour)
  return [...hidden]
}

/** Shows what is hidden on one side of some tasks, beside all that is shown. */
export function openNeighbours(tasks: readonly TokenId[], side: Side): void {
  const state = store.getState()
  const hidden = hiddenNeighbours(state, tasks, side)
  if (hidden.length === 0) return
  store.setState({ opened: [...state.opened, ...hidden] })
  refreshPicture()
}

/** Shows a task that the narrowing hides, beside all that is shown. */
export function showBeside(task: TokenId): void {
  store.setState(({ opened }) => ({ opened: [...opened, task] }))
  refreshPicture()
}

export function closeOpened(): void {
  store.setState({ opened: [] })
  refreshPicture()
}
