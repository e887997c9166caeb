import type { ProperGraph } from './dummies.ts'
import { spacing } from './spacing.ts'

/** The least distance between the middles of two vertices side by side in a layer. */
export function separation(graph: ProperGraph, size: Float64Array, a: number, b: number): number {
  const cards = (a < graph.tasks ? 1 : 0) + (b < graph.tasks ? 1 : 0)
  const gap = cards === 2 ? spacing.cards : cards === 1 ? spacing.cardToEdge : spacing.edges
  return gap + (a < graph.tasks ? size[a]! / 2 : 0) + (b < graph.tasks ? size[b]! / 2 : 0)
}
