import { select } from './actions.ts'
import { nextHit } from './search.ts'
import { isLooking, searchHits } from './search-hits.ts'
import { type DialogName, type State, store } from './state.ts'

/** Searches for other words; the same words again change nothing. */
export function search(query: string): void {
  if (query !== store.getState().query) store.setState({ query, hit: null, awaitedStep: null })
}

/** Selects the next or previous task found; while none is known but more are looked for, as soon as one is. */
export function stepHit(by: 1 | -1): void {
  const state = store.getState()
  const hit = nextHit(searchHits(state), state.selected, by)
  if (hit === null) {
    store.setState({ awaitedStep: isUndecided(state) ? { query: state.query, by } : null })
    return
  }
  store.setState({ hit, awaitedStep: null })
  select(hit, 'walked')
}

/** Hits may come from the claims, and from what is still being read. */
const isUndecided = (state: State): boolean => isLooking(state) || state.progress !== null

const decisive = ['claimHits', 'outline', 'progress'] as const

/** From now on takes a step that waits for a hit, unless something else was searched for or selected meanwhile. */
export function watchHits(): void {
  store.subscribe((state, last) => {
    const { awaitedStep } = state
    if (awaitedStep === null || awaitedStep !== last.awaitedStep) return
    if (awaitedStep.query !== state.query || state.selected !== last.selected)
      store.setState({ awaitedStep: null })
    else if (decisive.some((name) => state[name] !== last[name])) stepHit(awaitedStep.by)
  })
}

export function showDialog(dialog: DialogName | null): void {
  store.setState({ dialog })
}
