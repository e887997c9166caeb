import { drawnCrossings } from './drawn-crossings.ts'
import type { Layout, LayoutGraph } from './layout.ts'
import { drawnSegments, hiddenSegments, segmentsOf } from './segments.ts'
import { edgesThroughBoxes } from './through-boxes.ts'

/** How good a picture is; less is better in each. */
export interface Quality {
  /** Edges that run through a card that is neither of their ends. */
  readonly throughBoxes: number
  /** Pairs of route segments that cross, also beneath cards: routes count as far as the middles of the cards they join. */
  readonly crossings: number
  /** Length of all routes in pixels. */
  readonly length: number
}

/** Measures a picture as it is drawn, whoever laid it out. */
export function measure(graph: LayoutGraph, layout: Layout): Quality {
  const drawn = drawnSegments(layout)
  return {
    throughBoxes: edgesThroughBoxes(graph, layout, segmentsOf(drawn)),
    crossings: drawnCrossings(segmentsOf([...drawn, ...hiddenSegments(graph, layout)])),
    length: drawn.reduce((sum, { ax, ay, bx, by }) => sum + Math.hypot(bx - ax, by - ay), 0),
  }
}

/** The better of two pictures has fewer edges through cards, then fewer crossings, then shorter edges. */
export function isBetter(a: Quality, b: Quality): boolean {
  return (a.throughBoxes - b.throughBoxes || a.crossings - b.crossings || a.length - b.length) < 0
}
