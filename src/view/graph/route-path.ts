import type { Layout } from '../../layout/layout.ts'

/** What a pen can do: both a canvas path and a string of SVG path commands. */
export interface Pen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void
}

type Routes = Pick<Layout, 'routeStart' | 'routeX' | 'routeY'>

/** How far before and after a turn the curve begins and ends. */
const cornerRadius = 18

export const arrowLength = 8
const arrowWidth = 7

/** Draws an edge's route with rounded turns, ending where its arrowhead begins. */
export function drawRoute(pen: Pen, { routeStart, routeX, routeY }: Routes, edge: number): void {
  const first = routeStart[edge]!
  const last = routeStart[edge + 1]! - 1
  if (last <= first) return
  pen.moveTo(routeX[first]!, routeY[first]!)
  for (let point = first + 1; point < last; point++) {
    const x = routeX[point]!
    const y = routeY[point]!
    const before = Math.hypot(x - routeX[point - 1]!, y - routeY[point - 1]!)
    const after = Math.hypot(routeX[point + 1]! - x, routeY[point + 1]! - y)
    const radius = Math.min(cornerRadius, before / 2, after / 2)
    if (radius < 0.5) {
      pen.lineTo(x, y)
      continue
    }
    const into = radius / before
    const out = radius / after
    pen.lineTo(x + (routeX[point - 1]! - x) * into, y + (routeY[point - 1]! - y) * into)
    pen.quadraticCurveTo(x, y, x + (routeX[point + 1]! - x) * out, y + (routeY[point + 1]! - y) * out)
  }
  const { x, y, dx, dy } = arrowAt({ routeStart, routeX, routeY }, edge)
  pen.lineTo(x - dx * (arrowLength - 1), y - dy * (arrowLength - 1))
}

/** Draws an edge's route as straight lines, for distances at which a turn is smaller than a pixel. */
export function drawStraightRoute(pen: Pen, { routeStart, routeX, routeY }: Routes, edge: number): void {
  const first = routeStart[edge]!
  const end = routeStart[edge + 1]!
  if (end <= first) return
  pen.moveTo(routeX[first]!, routeY[first]!)
  for (let point = first + 1; point < end; point++) pen.lineTo(routeX[point]!, routeY[point]!)
}

/** The tip of an edge's arrowhead and the direction, of length 1, in which it points. */
export function arrowAt({ routeStart, routeX, routeY }: Routes, edge: number) {
  const first = routeStart[edge]!
  const last = routeStart[edge + 1]! - 1
  const x = routeX[last] ?? 0
  const y = routeY[last] ?? 0
  let from = last - 1
  while (from > first && Math.hypot(x - routeX[from]!, y - routeY[from]!) < arrowLength) from--
  const dx = x - (routeX[from] ?? x)
  const dy = y - (routeY[from] ?? y)
  const length = Math.hypot(dx, dy) || 1
  return { x, y, dx: dx / length, dy: dy / length }
}

export function drawArrow(pen: Pen, routes: Routes, edge: number): void {
  const { x, y, dx, dy } = arrowAt(routes, edge)
  const backX = x - dx * arrowLength
  const backY = y - dy * arrowLength
  const half = arrowWidth / 2
  pen.moveTo(x, y)
  pen.lineTo(backX - dy * half, backY + dx * half)
  pen.lineTo(backX + dy * half, backY - dx * half)
  pen.lineTo(x, y)
}

/** Two rings before the arrow of an edge whose hashes link: what the predecessor put out is what the successor took in. */
export function drawLinked(pen: Pen, routes: Routes, edge: number): void {
  const { x, y, dx, dy } = arrowAt(routes, edge)
  for (const back of [12, 16.4]) drawRing(pen, x - dx * back, y - dy * back, 3)
}

const arcs = 8

/** A circle of so many quadratic curves that no eye tells it from one. */
function drawRing(pen: Pen, x: number, y: number, radius: number): void {
  const outside = radius / Math.cos(Math.PI / arcs)
  const at = (turn: number, away: number) =>
    [x + away * Math.cos(turn * 2 * Math.PI), y + away * Math.sin(turn * 2 * Math.PI)] as const
  pen.moveTo(x + radius, y)
  for (let arc = 1; arc <= arcs; arc++)
    pen.quadraticCurveTo(...at((arc - 0.5) / arcs, outside), ...at(arc / arcs, radius))
}

/** Everything drawn with the pen, as the value of an SVG path's `d`. */
export function svgPath(draw: (pen: Pen) => void): string {
  const parts: string[] = []
  const at = (value: number) => Math.round(value * 10) / 10
  draw({
    moveTo: (x, y) => parts.push(`M${at(x)} ${at(y)}`),
    lineTo: (x, y) => parts.push(`L${at(x)} ${at(y)}`),
    quadraticCurveTo: (cx, cy, x, y) => parts.push(`Q${at(cx)} ${at(cy)} ${at(x)} ${at(y)}`),
  })
  return parts.join('')
}
