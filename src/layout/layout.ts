/**
 * Boxes and edges to place, by position in the arrays; what a box stands for is the caller's affair.
 * Edge i runs from box `from[i]` (the predecessor) to box `to[i]` (the successor). Cycles, self-loops and repeated pairs are allowed.
 */
export interface LayoutGraph {
  readonly width: Float64Array
  readonly height: Float64Array
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Where successors stand: to the `right` of their predecessors, or `down` from them. */
export type Direction = 'right' | 'down'

/**
 * A finished picture in pixels from its own top left corner. Box i has its top left at (`x[i]`, `y[i]`).
 * Edge i's route is the points from `routeStart[i]` to `routeStart[i + 1]` (exclusive) of (`routeX`, `routeY`), from the border of its
 * predecessor to the border of its successor: two points or more. `backward[i]` is 1 where the edge runs against the direction;
 * its route still begins at its predecessor. A self-loop (also marked backward) leaves and enters its own box.
 *
 * Draw a route as straight pieces with rounded corners. Its pieces run along the direction past boxes and turn only in the free space
 * between two layers, so no piece comes nearer to a box that is not its end than half the distances in `spacing.ts`;
 * a radius up to `spacing.stub` keeps that so, and leaves the arrowhead on a piece along the direction.
 */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly x: Float64Array
  readonly y: Float64Array
  readonly routeStart: Int32Array
  readonly routeX: Float64Array
  readonly routeY: Float64Array
  readonly backward: Uint8Array
}
