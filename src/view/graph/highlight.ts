import { whyPath } from '../../state/select.ts'
import type { GraphModel } from './model.ts'

/** Edges that stand out for the selected task. */
export interface Highlight {
  /** Those that join it to its predecessors and successors. */
  readonly near: readonly number[]
  /** Those along the shortest path to the task that its inherited verdict comes from. */
  readonly why: readonly number[]
}

export const noHighlight: Highlight = { near: [], why: [] }

export function highlightOf({ outline, picture: { scene, boxOf } }: GraphModel, box: number): Highlight {
  const task = scene.tasks[box]
  if (task === undefined) return noHighlight
  const path = whyPath(outline, task).map((step) => boxOf.get(step) ?? -1)
  const nextOnPath = new Map(path.slice(1).map((predecessor, i) => [predecessor, path[i]]))
  const near: number[] = []
  const why: number[] = []
  for (let edge = 0; edge < scene.from.length; edge++) {
    const from = scene.from[edge]!
    const to = scene.to[edge]!
    if (nextOnPath.get(from) === to) why.push(edge)
    else if (from === box || to === box) near.push(edge)
  }
  return { near, why }
}
