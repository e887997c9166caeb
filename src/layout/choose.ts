import { dagre, dagreLimit } from './dagre.ts'
import { layered } from './layered.ts'
import type { Direction, Layout, LayoutGraph } from './layout.ts'
import { isBetter, measure } from './quality.ts'

/**
 * The picture of one connected graph: layered, unless dagre's is better. dagre is only asked where the graph is small
 * and the layered picture leaves something to gain.
 */
export function bestPicture(graph: LayoutGraph, direction: Direction): Layout {
  const own = layered(graph, direction)
  if (graph.width.length > dagreLimit.boxes || graph.from.length > dagreLimit.edges) return own
  const quality = measure(graph, own)
  if (quality.crossings === 0 && quality.throughBoxes === 0) return own
  const other = dagre(graph, direction)
  return other !== undefined && isBetter(measure(graph, other), quality) ? other : own
}
