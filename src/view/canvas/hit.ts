import type { GraphModel } from '../graph/model.ts'
import { distanceToLine } from './distance.ts'
import { boxLooks, lookOf } from './looks.ts'

/** The box at a point of the picture, or near it by at most `reach`; of several the loudest, as it is drawn on top. -1 for none. */
export function boxAt(model: GraphModel, x: number, y: number, reach: number): number {
  const { boxes } = model
  let best = -1
  let bestLook = -1
  let bestAway = Number.POSITIVE_INFINITY
  model.index.within({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }, (box) => {
    const look = boxLooks.indexOf(lookOf(model, box))
    const away = Math.hypot(
      x - boxes.x[box]! - boxes.width[box]! / 2,
      y - boxes.y[box]! - boxes.height[box]! / 2,
    )
    if (look < bestLook || (look === bestLook && away >= bestAway)) return true
    best = box
    bestLook = look
    bestAway = away
    return true
  })
  return best
}

/** Which of the edges passes a point of the picture within `reach`, nearest first; -1 for none. */
export function edgeAt(
  { edgeBounds, picture: { layout } }: GraphModel,
  edges: readonly number[],
  x: number,
  y: number,
  reach: number,
): number {
  let best = -1
  let least = reach
  for (const edge of edges) {
    const at = 4 * edge
    if (x < edgeBounds[at]! - reach || x > edgeBounds[at + 2]! + reach) continue
    if (y < edgeBounds[at + 1]! - reach || y > edgeBounds[at + 3]! + reach) continue
    for (let point = layout.routeStart[edge]! + 1; point < layout.routeStart[edge + 1]!; point++) {
      const away = distanceToLine(
        x,
        y,
        layout.routeX[point - 1]!,
        layout.routeY[point - 1]!,
        layout.routeX[point]!,
        layout.routeY[point]!,
      )
      if (away > least) continue
      best = edge
      least = away
    }
  }
  return best
}
