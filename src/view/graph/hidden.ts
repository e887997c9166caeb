import type { Outline } from '../../analysis/outline.ts'
import { rowOf } from '../../graph/rows.ts'
import { frontier } from '../../search/focus.ts'
import type { Side } from '../../state/narrow.ts'
import type { Picture } from '../../state/scene.ts'
import type { TokenId } from '../../tokens/token.ts'

/** How many neighbours of a box's tasks are not in the picture. */
export type Hidden = Readonly<Record<Side, number>>

const none: ReadonlyMap<number, Hidden> = new Map()

/** By box, for those where the graph goes on beyond what is shown. */
export function hiddenBeyond(
  outline: Outline,
  { scene }: Pick<Picture, 'scene'>,
): ReadonlyMap<number, Hidden> {
  if (scene.tasks.length === outline.order.length) return none
  const shown = new Uint8Array(outline.tokens)
  for (const task of scene.tasks) shown[task] = 1
  const atBorder = new Map<number, TokenId[]>()
  for (const { task } of frontier(outline, shown)) {
    const known = atBorder.get(scene.boxOf[task]!)
    if (known) known.push(task)
    else atBorder.set(scene.boxOf[task]!, [task])
  }
  const countOf = (tasks: readonly TokenId[], side: Side) => {
    const hidden = new Set<TokenId>()
    for (const task of tasks)
      for (const neighbour of rowOf(outline[side], task)) if (shown[neighbour] !== 1) hidden.add(neighbour)
    return hidden.size
  }
  return new Map(
    [...atBorder].map(([box, tasks]) => [
      box,
      { predecessors: countOf(tasks, 'predecessors'), successors: countOf(tasks, 'successors') },
    ]),
  )
}
