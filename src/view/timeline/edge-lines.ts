import type { Frame } from './frame.ts'

/** An edge on the canvas, from the predecessor's middle to the successor's. */
export interface Line {
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
}

/** Those edges of which something may be in sight. */
export function edgesInSight(frame: Frame, edges: ArrayLike<number>): number[] {
  const { sheet, model, xs, ys } = frame
  const { from, to } = model.edges
  const leftmost = sheet.left - model.arrangement.gutter
  const found: number[] = []
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]!
    const ay = ys[from[edge]!]!
    const by = ys[to[edge]!]!
    if ((ay < sheet.axis && by < sheet.axis) || (ay > sheet.height && by > sheet.height)) continue
    const ax = xs[from[edge]!]!
    const bx = xs[to[edge]!]!
    if ((ax < leftmost && bx < leftmost) || (ax > sheet.width && bx > sheet.width)) continue
    found.push(edge)
  }
  return found
}

export function lineOf({ model, xs, ys }: Frame, edge: number): Line {
  const from = model.edges.from[edge]!
  const to = model.edges.to[edge]!
  return { ax: xs[from]!, ay: ys[from]!, bx: xs[to]!, by: ys[to]! }
}

export const linesInSight = (frame: Frame, edges: ArrayLike<number>): readonly Line[] =>
  edgesInSight(frame, edges).map((edge) => lineOf(frame, edge))

/** How far the arc between two places of one sub-row rises above it. */
export const rise = (line: Line) => Math.min(18, 5 + Math.abs(line.bx - line.ax) * 0.06)
export const isArc = (line: Line) => Math.abs(line.by - line.ay) < 1

/** Adds a line from mark to mark: straight, so that its slope can be trusted, or an arc over what stands between on one sub-row. */
export function trace(path: Path2D, line: Line, radius: number): { x: number; y: number; angle: number } {
  const { ax, ay, bx, by } = line
  if (isArc(line)) {
    const side = Math.sign(bx - ax) || 1
    const top = ay - rise(line)
    const startX = ax + side * radius * 0.7
    const endX = bx - side * radius * 0.9
    const y = ay - radius * 0.7
    path.moveTo(startX, y)
    path.quadraticCurveTo((ax + bx) / 2, 2 * top - ay, endX, y)
    return { x: endX, y, angle: Math.atan2(y - (2 * top - ay), endX - (ax + bx) / 2) }
  }
  const angle = Math.atan2(by - ay, bx - ax)
  const x = bx - Math.cos(angle) * radius
  const y = by - Math.sin(angle) * radius
  path.moveTo(ax + Math.cos(angle) * radius, ay + Math.sin(angle) * radius)
  path.lineTo(x, y)
  return { x, y, angle }
}

/** A head at the end of a line. */
export function arrow(
  path: Path2D,
  { x, y, angle }: { x: number; y: number; angle: number },
  size: number,
): void {
  path.moveTo(x + Math.cos(angle) * 1.5, y + Math.sin(angle) * 1.5)
  for (const turn of [2.7, -2.7])
    path.lineTo(x + Math.cos(angle + turn) * size, y + Math.sin(angle + turn) * size)
  path.closePath()
}
