import { useStore as useZustand } from 'zustand'
import { type State, store } from '../state/state.ts'

/** What the selector picks of the state; the component is drawn again when that changes. */
export function useStore<Value>(select: (state: State) => Value): Value {
  return useZustand(store, select)
}
