import type { ProperGraph } from './dummies.ts'
import { spacing } from './spacing.ts'

/** Where each layer begins and ends along the direction. */
export interface Columns {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** Climb over run beyond which two layers move apart. */
const comfortableSlope = 3

/** Layers one after the other, as thick as their longest box; further apart where the edges between them climb steeply. */
export function placeColumns(graph: ProperGraph, length: Float64Array, middle: Float64Array): Columns {
  const thickness = new Float64Array(graph.layers)
  for (let v = 0; v < graph.tasks; v++) {
    thickness[graph.layer[v]!] = Math.max(thickness[graph.layer[v]!]!, length[v]!)
  }
  const climb = new Float64Array(graph.layers)
  const edges = new Float64Array(graph.layers)
  for (let v = 0; v < graph.vertices; v++) {
    for (let i = graph.after.start[v]!; i < graph.after.start[v + 1]!; i++) {
      climb[graph.layer[v]!]! += Math.abs(middle[v]! - middle[graph.after.target[i]!]!)
      edges[graph.layer[v]!]!++
    }
  }
  const low = new Float64Array(graph.layers)
  const high = new Float64Array(graph.layers)
  for (let l = 0, at = 0; l < graph.layers; l++) {
    low[l] = at
    high[l] = at + thickness[l]!
    const wanted = edges[l]! === 0 ? 0 : climb[l]! / edges[l]! / comfortableSlope - spacing.layers / 2
    at = high[l]! + spacing.layers + Math.min(spacing.steepest, Math.max(0, wanted))
  }
  return { low, high }
}
