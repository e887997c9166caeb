import type { ViewName } from '../../state/state.ts'

/** The views there are, in the order of the switch. */
export const views: readonly ViewName[] = ['graph', 'timeline', 'table']
