import type { Outline } from '../analysis/outline.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import { select } from './actions.ts'
import { store } from './state.ts'

export type WalkDirection = 'predecessor' | 'successor' | 'next-sibling' | 'previous-sibling'

/** Moves the selection along the graph; from nothing it starts at the first task shown. */
export function walk(direction: WalkDirection): void {
  const { outline, selected, picture } = store.getState()
  if (!outline) return
  if (selected === null) select(picture?.scene.tasks[0] ?? outline.order[0] ?? null)
  else select(stepFrom(outline, selected, direction) ?? selected)
}

/** Siblings are the other successors of the first predecessor; a root's are the other roots of its workflow. */
export function stepFrom(outline: Outline, from: TokenId, direction: WalkDirection): TokenId | undefined {
  if (direction === 'predecessor') return rowOf(outline.predecessors, from)[0]
  if (direction === 'successor') return rowOf(outline.successors, from)[0]
  const siblings = siblingsOf(outline, from)
  const at = siblings.indexOf(from)
  return siblings[at + (direction === 'next-sibling' ? 1 : -1)]
}

function siblingsOf(outline: Outline, task: TokenId): readonly TokenId[] {
  const parent = rowOf(outline.predecessors, task)[0]
  if (parent !== undefined) return [...rowOf(outline.successors, parent)]
  const { tasks = [] } = outline.workflows[outline.workflow[task] ?? -1] ?? {}
  return [...tasks].filter((other) => rowOf(outline.predecessors, other).length === 0)
}
