import type { Outline } from '../analysis/outline.ts'
import { rowOf } from '../graph/rows.ts'
import type { TaskMask } from '../search/task-mask.ts'
import type { TokenId } from '../tokens/token.ts'
import { select } from './actions.ts'
import { shownMask, shownTasks } from './shown.ts'
import { store } from './state.ts'

export type WalkDirection = 'predecessor' | 'successor' | 'next-sibling' | 'previous-sibling'

/** Moves the selection along the graph; from nothing it starts at the first task shown. */
export function walk(direction: WalkDirection): void {
  const state = store.getState()
  const { outline, selected } = state
  if (!outline) return
  if (selected === null) select(shownTasks(state)[0] ?? null, 'walked')
  else select(stepFrom(outline, selected, direction, shownMask(state)) ?? selected, 'walked')
}

/** Siblings are the other successors of the first predecessor; a root's are the other roots of its workflow. What is not shown is passed over. */
export function stepFrom(
  outline: Outline,
  from: TokenId,
  direction: WalkDirection,
  shown: TaskMask,
): TokenId | undefined {
  const isShown = (task: TokenId) => shown[task] === 1
  if (direction === 'predecessor') return rowOf(outline.predecessors, from).find(isShown)
  if (direction === 'successor') return rowOf(outline.successors, from).find(isShown)
  const siblings = siblingsOf(outline, from).filter((task) => task === from || isShown(task))
  const at = siblings.indexOf(from)
  return siblings[at + (direction === 'next-sibling' ? 1 : -1)]
}

function siblingsOf(outline: Outline, task: TokenId): readonly TokenId[] {
  const parent = rowOf(outline.predecessors, task)[0]
  if (parent !== undefined) return [...rowOf(outline.successors, parent)]
  const { tasks = [] } = outline.workflows[outline.workflow[task] ?? -1] ?? {}
  return [...tasks].filter((other) => rowOf(outline.predecessors, other).length === 0)
}
