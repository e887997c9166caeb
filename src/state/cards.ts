import type { Outline, WorkflowOutline } from '../analysis/outline.ts'
import { workflowValue } from '../search/facets.ts'

/** `newest` goes by a workflow's last time, `oldest` by its first, `name` by its `wid`. */
export const cardSortings = ['worst', 'most-tasks', 'newest', 'oldest', 'name'] as const
export type CardSorting = (typeof cardSortings)[number]

export const cardKinds = ['all', 'failed', 'unchecked', 'warnings'] as const
/** Workflows with a failed task, with one that was not checked, or with a warning. */
export type CardKind = (typeof cardKinds)[number]

/** How the overview's cards are sorted, and which of them are shown. */
export interface CardChoice {
  readonly sorting: CardSorting
  readonly kind: CardKind
  /** Part of a `wid`, in any case. */
  readonly wid: string
}

export const firstChoice: CardChoice = { sorting: 'worst', kind: 'all', wid: '' }

/** By workflow: how many of these tasks it has. */
export function tasksPerWorkflow(
  { workflow, workflows }: Pick<Outline, 'workflow' | 'workflows'>,
  tasks: Int32Array,
): Int32Array {
  const counts = new Int32Array(workflows.length)
  for (const task of tasks) counts[workflow[task]!]!++
  return counts
}

/** One workflow may be of several kinds. */
export function isOfKind({ failed, indeterminate, warnings }: WorkflowOutline, kind: CardKind): boolean {
  switch (kind) {
    case 'all':
      return true
    case 'failed':
      return failed > 0
    case 'unchecked':
      return indeterminate > 0
    case 'warnings':
      return warnings > 0
  }
}

/**
 * The workflows that have a card, in the order of the cards; those without a shown task have none. `sortedBy` is what they are
 * sorted by, where that is not what is known now.
 */
export function cardsOf(
  outline: Pick<Outline, 'workflows'>,
  shown: Int32Array,
  { sorting, kind, wid }: CardChoice,
  sortedBy: readonly WorkflowOutline[] = outline.workflows,
): Int32Array {
  const { workflows } = outline
  const wanted = wid.trim().toLowerCase()
  const names = workflows.map((_, index) => workflowValue(outline, index))
  const chosen = Int32Array.from(workflows.keys()).filter(
    (index) =>
      shown[index]! > 0 &&
      isOfKind(workflows[index]!, kind) &&
      (wanted === '' || names[index]!.toLowerCase().includes(wanted)),
  )
  const compare = comparing(sorting, names)
  return chosen.sort((a, b) => compare(sortedBy[a]!, sortedBy[b]!, a, b) || a - b)
}

type Compare = (a: WorkflowOutline, b: WorkflowOutline, i: number, j: number) => number

function comparing(sorting: CardSorting, names: readonly string[]): Compare {
  switch (sorting) {
    case 'worst':
      return (a, b) => b.failed - a.failed || b.indeterminate - a.indeterminate || b.warnings - a.warnings
    case 'most-tasks':
      return (a, b) => b.tasks.length - a.tasks.length
    case 'newest':
      return (a, b) => byTime(a.until, b.until, -1)
    case 'oldest':
      return (a, b) => byTime(a.from, b.from, 1)
    case 'name':
      return (_a, _b, i, j) => (names[i]! < names[j]! ? -1 : names[i]! > names[j]! ? 1 : 0)
  }
}

/** Workflows without a time come last either way. */
function byTime(a: number, b: number, sign: 1 | -1): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return sign * (a - b)
}
