/** A rectangle in the picture's pixels at zoom 1. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How the picture is moved and scaled onto the pane: pane = picture × zoom + (x, y). */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The part of the picture that a pane of this size shows. */
export function visibleRect({ x, y, zoom }: Viewport, { width, height }: Size): Rect {
  return { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom }
}

/** Grown on each side by a share of its own size. */
export function grow(rect: Rect, share: number): Rect {
  const dx = (rect.right - rect.left) * share
  const dy = (rect.bottom - rect.top) * share
  return { left: rect.left - dx, top: rect.top - dy, right: rect.right + dx, bottom: rect.bottom + dy }
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The viewport that puts a rectangle in the middle of the pane, with room around it, no larger than `mostZoom`. */
export function fitted(rect: Rect, pane: Size, mostZoom: number, room = 48): Viewport {
  const width = Math.max(1, rect.right - rect.left)
  const height = Math.max(1, rect.bottom - rect.top)
  const across = Math.max(1, pane.width - 2 * room) / width
  const down = Math.max(1, pane.height - 2 * room) / height
  return centred(rect, pane, Math.min(across, down, mostZoom))
}

/** The viewport of a given zoom with a rectangle's middle in the middle of the pane. */
export function centred(rect: Rect, pane: Size, zoom: number): Viewport {
  return {
    x: pane.width / 2 - ((rect.left + rect.right) / 2) * zoom,
    y: pane.height / 2 - ((rect.top + rect.bottom) / 2) * zoom,
    zoom,
  }
}

export const mostZoom = 2

/** The viewport zoomed about the middle of the pane. */
export function zoomed(now: Viewport, pane: Size, factor: number, leastZoom: number): Viewport {
  const zoom = Math.min(mostZoom, Math.max(leastZoom, now.zoom * factor))
  const share = zoom / now.zoom
  const x = pane.width / 2 + (now.x - pane.width / 2) * share
  const y = pane.height / 2 + (now.y - pane.height / 2) * share
  return { x, y, zoom }
}

/** The viewport moved so that no more of the pane is empty than need be: a picture that fits is centred, a larger one reaches the borders. */
export function filled(whole: Rect, pane: Size, now: Viewport, room = 48): Viewport {
  const { zoom } = now
  const x = along(whole.left * zoom, whole.right * zoom, pane.width, now.x, room)
  const y = along(whole.top * zoom, whole.bottom * zoom, pane.height, now.y, room)
  return { x, y, zoom }
}

function along(low: number, high: number, pane: number, now: number, room: number): number {
  if (high - low + 2 * room <= pane) return (pane - low - high) / 2
  return Math.min(room - low, Math.max(pane - room - high, now))
}
