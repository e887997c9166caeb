import { select } from './actions.ts'
import { nextHit } from './search.ts'
import { searchHits } from './search-hits.ts'
import { type DialogName, store } from './state.ts'

export function search(query: string): void {
  store.setState({ query, hit: null })
}

/** Selects the next or previous task found. */
export function stepHit(by: 1 | -1): void {
  const state = store.getState()
  const hit = nextHit(searchHits(state), state.selected, by)
  if (hit === null) return
  store.setState({ hit })
  select(hit, 'walked')
}

export function showDialog(dialog: DialogName | null): void {
  store.setState({ dialog })
}
