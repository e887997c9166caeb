import { whyPath } from '../../state/select.ts'
import type { TokenId } from '../../tokens/token.ts'
import type { GraphModel } from './model.ts'

/** Edges that stand out for the selected task. */
export interface Highlight {
  /** Those that join its box to its predecessors and successors. */
  readonly near: readonly number[]
  /** Those along the shortest path to the task that its inherited verdict comes from. */
  readonly why: readonly number[]
}

const noHighlight: Highlight = { near: [], why: [] }

export function highlightOf({ outline, picture: { scene } }: GraphModel, task: TokenId | null): Highlight {
  const box = scene.boxOf[task ?? -1] ?? -1
  if (task === null || box === -1) return noHighlight
  const pair = (from: number, to: number) => from * scene.boxes.length + to
  const path = whyPath(outline, task).map((step) => scene.boxOf[step] ?? -1)
  const onPath = new Set<number>()
  for (const [step, to] of path.entries()) {
    const from = path[step + 1] ?? -1
    if (from !== -1 && to !== -1 && from !== to) onPath.add(pair(from, to))
  }
  const near: number[] = []
  const why: number[] = []
  for (let edge = 0; edge < scene.from.length; edge++) {
    const from = scene.from[edge]!
    const to = scene.to[edge]!
    if (onPath.has(pair(from, to))) why.push(edge)
    else if (from === box || to === box) near.push(edge)
  }
  return { near, why }
}
