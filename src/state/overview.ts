import type { CardChoice } from './cards.ts'
import type { ColumnName } from './column-names.ts'
import { folded, isUnfolded } from './folding.ts'
import { refreshPicture } from './picture.ts'
import { storePreferences } from './preferences.ts'
import { type State, store, type TableManner } from './state.ts'
import { showsCards } from './together.ts'

/** Shows one workflow, or all; `among` are the cards that it was chosen from, in their order. */
export function showWorkflow(workflow: number | null, among: Int32Array | null = null): void {
  store.setState(({ visited }) => ({
    workflow,
    opened: [],
    ...(workflow !== null && { visited: { workflow, cards: among ?? visited?.cards ?? null } }),
  }))
  refreshPicture()
}

/** Shows one workflow in the graph. */
export function openWorkflow(workflow: number): void {
  store.setState({ view: 'graph' })
  showWorkflow(workflow)
}

/** Draws all workflows in one picture, or shows a card for each. */
export function setTogether(together: boolean): void {
  store.setState({ together, workflow: null, opened: [] })
  refreshPicture()
}

export function chooseCards(choice: Partial<CardChoice>): void {
  store.setState(({ cards }) => ({ cards: { ...cards, ...choice } }))
}

/** Whether one of several workflows is looked at in the graph, so that there is a way back. */
export const isInside = ({ outline, workflow, view }: State): boolean =>
  view === 'graph' && workflow !== null && (outline?.workflows.length ?? 0) > 1

/** Shows the workflow of the selected task where it would otherwise stand outside what is shown. */
export function followSelection(): void {
  const state = store.getState()
  const { outline, selected, workflow, view } = state
  const its = outline?.workflow[selected ?? -1]
  if (its === undefined || its === workflow) return
  if (workflow !== null || (view === 'graph' && showsCards(state))) showWorkflow(its)
}

export const setTableManner = (tableManner: TableManner): void => store.setState({ tableManner })

/** Which columns the table has; null lets its width decide. */
export function chooseColumns(columns: readonly ColumnName[] | null): void {
  store.setState({ columns })
  storePreferences()
}

export function fold(workflow: number, open: boolean): void {
  const { outline, folding } = store.getState()
  if (outline) store.setState({ folding: folded(outline, folding, workflow, open) })
}

export const foldAll = (all: 'open' | 'folded'): void => store.setState({ folding: { all, but: new Set() } })

/** Unfolds the workflow of the selected task, so that its row is there. */
export function unfoldSelected(): void {
  const { outline, selected, folding } = store.getState()
  const workflow = outline?.workflow[selected ?? -1]
  if (outline && workflow !== undefined && !isUnfolded(outline, folding, workflow)) fold(workflow, true)
}
