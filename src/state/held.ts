import type { Decisions } from '../analysis/session-file.ts'
import type { Opening } from '../workers/opening.ts'
import { store } from './state.ts'

/** What is open, in the order of its sources, and what was decided over it: enough to have it again. */
export interface Held extends Decisions {
  readonly openings: readonly Opening[]
}

let opened: readonly Opening[] = []

export const openedNow = (): readonly Opening[] => opened

export function setOpened(openings: readonly Opening[]): void {
  opened = openings
}

export function heldNow(): Held | undefined {
  const { outline, amendments } = store.getState()
  if (!outline) return undefined
  const { keys, policy } = outline
  return { openings: opened, trusted: keys.map(({ thumbprint }) => thumbprint), amendments, policy }
}
