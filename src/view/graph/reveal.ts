import { centred, type Rect, type Size, type Viewport, visibleRect } from '../canvas/rect.ts'

/** Screen pixels kept between a revealed card and the pane's border. */
const room = 72

/** The viewport that brings a rectangle into sight: the same if it is, a short pan if it is near, else with it in the middle. */
export function revealing(rect: Rect, now: Viewport, pane: Size, zoom: number): Viewport {
  if (zoom !== now.zoom) return centred(rect, pane, zoom)
  const sight = visibleRect(now, pane)
  const spare = Math.min(room, pane.width / 4, pane.height / 4) / zoom
  const dx = shift(rect.left - spare, rect.right + spare, sight.left, sight.right)
  const dy = shift(rect.top - spare, rect.bottom + spare, sight.top, sight.bottom)
  if (dx === 0 && dy === 0) return now
  const near = Math.abs(dx) * zoom < pane.width / 2 && Math.abs(dy) * zoom < pane.height / 2
  return near ? { x: now.x - dx * zoom, y: now.y - dy * zoom, zoom } : centred(rect, pane, zoom)
}

/** Whether all of a rectangle is in sight. */
export function inSight(rect: Rect, now: Viewport, pane: Size): boolean {
  const sight = visibleRect(now, pane)
  return (
    rect.left >= sight.left &&
    rect.right <= sight.right &&
    rect.top >= sight.top &&
    rect.bottom <= sight.bottom
  )
}

function shift(low: number, high: number, from: number, until: number): number {
  if (low < from) return low - from
  return high > until ? high - until : 0
}
