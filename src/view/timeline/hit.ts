import { distanceToLine } from '../canvas/distance.ts'
import { type Arrangement, placeX } from './arrange.ts'
import { edgesOfKind, type TimelineEdges } from './edges.ts'
import type { Scale } from './scale.ts'

/** What can be pointed at, and how it is laid out just now. */
export interface Targets {
  readonly arrangement: Arrangement
  readonly scale: Scale
  /** How many places have a time. */
  readonly timed: number
  readonly looks: Uint8Array
  readonly edges: TimelineEdges
}

/**
 * The place nearest to a point within `reach` pixels; of several as near the loudest, as it is drawn on top. -1 for none. x
 * counts from the plot's left, y from the top of all lanes.
 */
export function placeAt(
  { arrangement, scale, timed, looks }: Targets,
  x: number,
  y: number,
  reach: number,
): number {
  const { y: heights, gutter, gutterX } = arrangement
  let best = -1
  let bestAway = reach
  let bestLook = -1
  for (let place = 0; place < heights.length; place++) {
    const down = Math.abs(heights[place]! - y)
    if (down > reach) continue
    const across =
      place < timed ? placeX(arrangement, scale, place) - x : gutterX[place - timed]! - gutter - x
    const away = Math.max(down, Math.abs(across))
    if (away > reach) continue
    const look = looks[place]!
    const nearer = away < bestAway - 1.5
    const asNear = away <= bestAway + 1.5
    if (!nearer && !(asNear && look >= bestLook)) continue
    best = place
    bestAway = away
    bestLook = look
  }
  return best
}

/** The edge that is not as it should be and passes within `reach` pixels of a point, nearest first; -1 for none. */
export function edgeAt(
  { arrangement, scale, timed, edges }: Targets,
  x: number,
  y: number,
  reach: number,
): number {
  let best = -1
  let least = reach
  for (const kind of ['other-workflow', 'cycle', 'late'] as const) {
    for (const edge of edgesOfKind(edges, kind)) {
      const from = edges.from[edge]!
      const to = edges.to[edge]!
      if (from >= timed || to >= timed) continue
      const ax = placeX(arrangement, scale, from)
      const bx = placeX(arrangement, scale, to)
      const away = distanceToLine(x, y, ax, arrangement.y[from]!, bx, arrangement.y[to]!)
      if (away > least) continue
      best = edge
      least = away
    }
  }
  return best
}
