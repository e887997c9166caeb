import { dagre, dagreLimit } from './dagre.ts'
import { layered } from './layered.ts'
import type { Direction, Layout, LayoutGraph } from './layout.ts'
import { isBetter, measure } from './quality.ts'

/** Pictures of connected graphs that share one allowance of effort. */
export interface Chooser {
  readonly direction: Direction
  readonly effortEach: number
  /** How many boxes dagre may still be asked about in this picture: it takes most of a millisecond for each. */
  dagreBoxes: number
}

/**
 * The picture of one connected graph: layered, unless dagre's is better. dagre is only asked where the graph is small
 * and the layered picture leaves something to gain.
 */
export function choosePicture(graph: LayoutGraph, chooser: Chooser): Layout {
  const own = layered(graph, chooser.direction, chooser.effortEach)
  const boxes = graph.width.length
  if (boxes > dagreLimit.boxes || graph.from.length > dagreLimit.edges || boxes > chooser.dagreBoxes)
    return own
  const quality = measure(graph, own)
  if (quality.crossings === 0 && quality.throughBoxes === 0) return own
  chooser.dagreBoxes -= boxes
  const other = dagre(graph, chooser.direction)
  return other !== undefined && isBetter(measure(graph, other), quality) ? other : own
}
