import type { FormatName } from '../ledger.ts'

/** The compressed files around an input, outermost first; what stands in a session counts as a file of its own. */
export const unpackedFrom = (containers: readonly FormatName[]): readonly FormatName[] =>
  containers.slice(containers.indexOf('session') + 1)
