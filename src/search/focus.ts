import type { Outline } from '../analysis/outline.ts'
import { rowOf } from '../graph/rows.ts'
import type { TokenId } from '../tokens/token.ts'
import { reachMask } from './reach-mask.ts'
import type { TaskMask } from './task-mask.ts'

export type FocusDirection = 'ancestors' | 'descendants' | 'both'

export interface Focus {
  readonly from: TokenId | readonly TokenId[]
  readonly direction: FocusDirection
  /** How many edges away at most; all that there are where it is absent. */
  readonly steps?: number
}

type Edges = Pick<Outline, 'task' | 'predecessors' | 'successors'>

/** What a task comes from, what comes of it, or both: themselves and everything that can be reached from them. */
export function focusTasks(outline: Edges, { from, direction, steps }: Focus): TaskMask {
  const roots = firstSightings(outline, typeof from === 'number' ? [from] : from)
  if (direction === 'ancestors') return reachMask(outline.predecessors, roots, steps)
  if (direction === 'descendants') return reachMask(outline.successors, roots, steps)
  return either(reachMask(outline.predecessors, roots, steps), reachMask(outline.successors, roots, steps))
}

/** Every task on any path from one of the first to one of the others, the ends included; none where no path leads there. */
export function onPaths(outline: Edges, from: readonly TokenId[], to: readonly TokenId[]): TaskMask {
  const after = reachMask(outline.successors, firstSightings(outline, from))
  const before = reachMask(outline.predecessors, firstSightings(outline, to))
  return after.map((reached, task) => reached & before[task]!)
}

/** A shown task with neighbours that are not: where the picture goes on. */
export interface Stub {
  readonly task: TokenId
  readonly hiddenPredecessors: number
  readonly hiddenSuccessors: number
}

/** Every shown task that has a hidden neighbour, in the graph's order. A missing predecessor is not hidden: nobody has it. */
export function frontier(
  outline: Pick<Outline, 'order' | 'predecessors' | 'successors'>,
  shown: TaskMask,
): readonly Stub[] {
  const hidden = (neighbours: Int32Array) => {
    let count = 0
    for (const neighbour of neighbours) if (shown[neighbour] !== 1) count++
    return count
  }
  const stubs: Stub[] = []
  for (const task of outline.order) {
    if (shown[task] !== 1) continue
    const hiddenPredecessors = hidden(rowOf(outline.predecessors, task))
    const hiddenSuccessors = hidden(rowOf(outline.successors, task))
    if (hiddenPredecessors + hiddenSuccessors > 0) stubs.push({ task, hiddenPredecessors, hiddenSuccessors })
  }
  return stubs
}

const firstSightings = ({ task }: Edges, ids: readonly TokenId[]) => ids.map((id) => task[id] ?? id)

const either = (a: TaskMask, b: TaskMask): TaskMask => a.map((belongs, task) => belongs | b[task]!)
