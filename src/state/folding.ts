import type { Outline } from '../analysis/outline.ts'
import { workflowValue } from '../search/facets.ts'

/** Which workflows the table shows folded: all or none, but for some. */
export interface Folding {
  /** Null where the number of tasks decides. */
  readonly all: 'open' | 'folded' | null
  /** By `wid`, or place where there is none: those that are the other way. */
  readonly but: ReadonlySet<string>
}

export const unfoldedByNumber: Folding = { all: null, but: new Set() }

/** With more tasks than this a ledger of several workflows starts folded. */
export const mostUnfolded = 2000

type Size = Pick<Outline, 'workflows' | 'counts'>

const startsOpen = ({ workflows, counts }: Size): boolean =>
  workflows.length === 1 || counts.tasks <= mostUnfolded

/** Whether a workflow's tasks are shown beneath it. */
export function isUnfolded(outline: Size, { all, but }: Folding, workflow: number): boolean {
  const open = all === null ? startsOpen(outline) : all === 'open'
  return open !== but.has(workflowValue(outline, workflow))
}

/** The same folding with one workflow open or folded. */
export function folded(outline: Size, folding: Folding, workflow: number, open: boolean): Folding {
  if (isUnfolded(outline, folding, workflow) === open) return folding
  const name = workflowValue(outline, workflow)
  const but = new Set(folding.but)
  if (!but.delete(name)) but.add(name)
  return { ...folding, but }
}
