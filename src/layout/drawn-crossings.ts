import type { Segments } from './segments.ts'

/**
 * Pairs of segments of different edges that cross, touching ends left out. Sweeps from left to right and looks at segments that overlap in x and y:
 * quadratic in how many stand side by side, so meant for pictures of up to some thousand tasks.
 */
export function drawnCrossings({ count, edge, x1, y1, x2, y2 }: Segments): number {
  const active: number[] = []
  let crossings = 0
  for (let s = 0; s < count; s++) {
    const left = x1[s]!
    const top = Math.min(y1[s]!, y2[s]!)
    const bottom = Math.max(y1[s]!, y2[s]!)
    let kept = 0
    for (let i = 0; i < active.length; i++) {
      const t = active[i]!
      if (x2[t]! < left) continue
      active[kept++] = t
      if (edge[t] === edge[s] || Math.max(y1[t]!, y2[t]!) < top || Math.min(y1[t]!, y2[t]!) > bottom) continue
      const a = side(x1[s]!, y1[s]!, x2[s]!, y2[s]!, x1[t]!, y1[t]!)
      const b = side(x1[s]!, y1[s]!, x2[s]!, y2[s]!, x2[t]!, y2[t]!)
      if (a * b >= 0) continue
      const c = side(x1[t]!, y1[t]!, x2[t]!, y2[t]!, x1[s]!, y1[s]!)
      const d = side(x1[t]!, y1[t]!, x2[t]!, y2[t]!, x2[s]!, y2[s]!)
      if (c * d < 0) crossings++
    }
    active.length = kept
    active.push(s)
  }
  return crossings
}

/** On which side of the line from (ax, ay) to (bx, by) a point lies: −1, 0 (within rounding) or 1. */
function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const area = (bx - ax) * (py - ay) - (by - ay) * (px - ax)
  return Math.abs(area) < 1e-6 ? 0 : Math.sign(area)
}
