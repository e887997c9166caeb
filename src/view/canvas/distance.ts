/** From a point to the nearest of the line from (ax, ay) to (bx, by). */
export function distanceToLine(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const along = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(x - ax - (bx - ax) * share, y - ay - (by - ay) * share)
}
