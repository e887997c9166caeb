import type { Outline } from '../../analysis/outline.ts'
import { frontier } from '../../search/focus.ts'
import type { Side } from '../../state/narrow.ts'
import type { Picture } from '../../state/scene.ts'

/** How many neighbours of a task are not in the picture. */
export type Hidden = Readonly<Record<Side, number>>

const none: ReadonlyMap<number, Hidden> = new Map()

/** By box, for those where the graph goes on beyond what is shown. */
export function hiddenBeyond(outline: Outline, { scene, boxOf }: Picture): ReadonlyMap<number, Hidden> {
  if (scene.tasks.length === outline.order.length) return none
  const shown = new Uint8Array(outline.tokens)
  for (const task of scene.tasks) shown[task] = 1
  return new Map(
    frontier(outline, shown).map(({ task, hiddenPredecessors, hiddenSuccessors }) => [
      boxOf.get(task) ?? -1,
      { predecessors: hiddenPredecessors, successors: hiddenSuccessors },
    ]),
  )
}
