import { duration } from '../../checks/phrase.ts'
import { overlaps, type Rect } from '../canvas/rect.ts'
import type { GraphModel } from './model.ts'

export interface EdgeLabel {
  readonly text: string
  /** Its middle. */
  readonly x: number
  readonly y: number
  readonly width: number
}

export const labelHeight = 20
const characterWidth = 7

/** How much too early the successor was issued, "−2 s", at a place of the route that covers no card. */
export function lateLabel(model: GraphModel, edge: number): EdgeLabel {
  const text = `−${duration(model.late[edge] ?? 0)}`
  const width = text.length * characterWidth + 14
  const places = candidates(model, edge)
  const free = places.find(({ x, y }) => !coversCard(model, around(x, y, width)))
  return { text, width, ...(free ?? places[0] ?? { x: 0, y: 0 }) }
}

/** Points along the route, those nearest to its middle first. */
function candidates({ picture: { layout } }: GraphModel, edge: number): { x: number; y: number }[] {
  const { routeStart, routeX, routeY } = layout
  const first = routeStart[edge]!
  const last = routeStart[edge + 1]! - 1
  let length = 0
  for (let p = first; p < last; p++) length += lengthOf(layout, p)
  const found: { x: number; y: number; away: number }[] = []
  let gone = 0
  for (let p = first; p < last; p++) {
    const piece = lengthOf(layout, p)
    for (const share of [0.5, 0.3, 0.7, 0.1, 0.9]) {
      found.push({
        x: routeX[p]! + (routeX[p + 1]! - routeX[p]!) * share,
        y: routeY[p]! + (routeY[p + 1]! - routeY[p]!) * share,
        away: Math.abs(gone + piece * share - length / 2),
      })
    }
    gone += piece
  }
  return found.sort((a, b) => a.away - b.away).map(({ x, y }) => ({ x, y }))
}

function lengthOf({ routeX, routeY }: GraphModel['picture']['layout'], point: number): number {
  return Math.hypot(routeX[point + 1]! - routeX[point]!, routeY[point + 1]! - routeY[point]!)
}

function around(x: number, y: number, width: number): Rect {
  return { left: x - width / 2, top: y - labelHeight / 2, right: x + width / 2, bottom: y + labelHeight / 2 }
}

function coversCard({ index, boxes }: GraphModel, label: Rect): boolean {
  let covers = false
  index.within(label, (box) => {
    const left = boxes.x[box]!
    const top = boxes.y[box]!
    covers = overlaps(label, { left, top, right: left + boxes.width[box]!, bottom: top + boxes.height[box]! })
    return !covers
  })
  return covers
}
