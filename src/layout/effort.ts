/**
 * Work that may still be spent on fewer crossings, counted in comparisons instead of time,
 * so that the same graph gets the same picture on every machine. A million take about 10 ms.
 */
export interface Effort {
  left: number
}

const mostPerVertex = 4000
const most = 6_000_000

/** What each box and edge of a picture may cost: less in a large one, so that the whole costs about 0.1 s. */
export function effortEach(boxesAndEdges: number): number {
  return Math.min(mostPerVertex, most / Math.max(1, boxesAndEdges))
}

/** The effort for a graph of so many vertices and steps, dummies counted. */
export function effortFor(verticesAndSteps: number, each: number): Effort {
  return { left: Math.min(most, verticesAndSteps * each) }
}
