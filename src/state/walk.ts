import type { Outline } from '../analysis/outline.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import { select } from './actions.ts'
import { closedGroupOf } from './groups.ts'
import { shownMask, shownTasks } from './shown.ts'
import { type State, store } from './state.ts'

export type WalkDirection = 'predecessor' | 'successor' | 'next-sibling' | 'previous-sibling'

/** What a step leads from and to: tasks, or what holds several of them. */
export interface Footing {
  /** Where a task stands; -1 where it is not shown. */
  readonly placeOf: (task: TokenId) => number
  /** All tasks that stand where this one does, itself first. */
  readonly beside: (task: TokenId) => readonly TokenId[]
}

/** Moves the selection along the graph, past all tasks of a closed group at once; from nothing it starts at the first task shown. */
export function walk(direction: WalkDirection): void {
  const state = store.getState()
  const { outline, selected } = state
  if (!outline) return
  if (selected === null) select(shownTasks(state)[0] ?? null, 'walked')
  else select(stepFrom(outline, selected, direction, footingOf(state)) ?? selected, 'walked')
}

/** The boxes of the graph where that is what is seen; else the tasks themselves. */
export function footingOf(state: State): Footing {
  const { picture, view } = state
  if (view !== 'graph' || !picture) {
    const shown = shownMask(state)
    return { placeOf: (task) => (shown[task] === 1 ? task : -1), beside: (task) => [task] }
  }
  const { boxOf } = picture.scene
  return {
    placeOf: (task) => boxOf[task] ?? -1,
    beside: (task) => [task, ...(closedGroupOf(state, task)?.tasks ?? [])],
  }
}

/** Siblings are the other successors of the first predecessor; a root's are the other roots of its workflow. What is not shown is passed over. */
export function stepFrom(
  outline: Outline,
  from: TokenId,
  direction: WalkDirection,
  footing: Footing,
): TokenId | undefined {
  if (direction === 'predecessor' || direction === 'successor')
    return neighbourOf(outline, from, `${direction}s`, footing)
  const places = siblingPlaces(outline, from, footing)
  const at = [...places.keys()].indexOf(footing.placeOf(from))
  return at === -1 ? undefined : [...places.values()][at + (direction === 'next-sibling' ? 1 : -1)]
}

/** The first neighbour of a task, or of those beside it, that stands elsewhere. */
function neighbourOf(
  outline: Outline,
  from: TokenId,
  side: 'predecessors' | 'successors',
  { placeOf, beside }: Footing,
): TokenId | undefined {
  const here = placeOf(from)
  for (const task of beside(from))
    for (const other of rowOf(outline[side], task)) {
      const place = placeOf(other)
      if (place !== -1 && place !== here) return other
    }
  return undefined
}

/** Where siblings stand, in order, and the first of them there; the task itself among them, shown or not. */
function siblingPlaces(outline: Outline, task: TokenId, footing: Footing): ReadonlyMap<number, TokenId> {
  const parent = parentOf(outline, task, footing)
  const { tasks = [] } = outline.workflows[outline.workflow[task] ?? -1] ?? {}
  const siblings =
    parent === undefined
      ? [...tasks].filter((other) => rowOf(outline.predecessors, other).length === 0)
      : rowOf(outline.successors, parent)
  const places = new Map<number, TokenId>()
  for (const sibling of siblings) {
    const place = footing.placeOf(sibling)
    if (place === -1 && sibling !== task) continue
    if (!places.has(place)) places.set(place, sibling)
  }
  return places
}

/** The first predecessor that stands elsewhere, shown or not. */
function parentOf(outline: Outline, from: TokenId, { placeOf, beside }: Footing): TokenId | undefined {
  const here = placeOf(from)
  for (const task of beside(from))
    for (const parent of rowOf(outline.predecessors, task)) {
      const place = placeOf(parent)
      if (place === -1 || place !== here) return parent
    }
  return undefined
}
