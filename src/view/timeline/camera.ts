import { activeSeconds, lengthAt, type Scale, type Stretches, timeAt, xOf } from './scale.ts'

/** The plot that time is drawn in: its width in pixels, and the room kept free at both ends when all of it is shown. */
export interface Plot {
  readonly width: number
  readonly left: number
  readonly right: number
}

/** Pixels a second beyond which nothing more can be told apart. */
const mostZoom = 2000
const widestBreak = 56
const leastBreak = 10
/** The most of the plot that breaks may take when all of it is shown. */
const breakShare = 0.3

/** The scale that shows all times. */
export function fitted(stretches: Stretches, plot: Plot): Scale {
  const breaks = stretches.from.length - 1
  const room = Math.max(40, plot.width - plot.left - plot.right)
  const breakWidth =
    breaks === 0 ? 0 : Math.max(leastBreak, Math.min(widestBreak, (room * breakShare) / breaks))
  const zoom = Math.max(1e-9, (room - breaks * breakWidth) / activeSeconds(stretches))
  return { stretches, zoom: Math.min(mostZoom, zoom), offset: -plot.left, breakWidth }
}

/** The scale moved so that it leaves no more room at either end than when all is shown, and zoomed no further out than that. */
export function clamped(scale: Scale, plot: Plot): Scale {
  const all = fitted(scale.stretches, plot)
  const zoom = Math.min(Math.max(mostZoom, all.zoom), Math.max(all.zoom, scale.zoom))
  const length = lengthAt(scale.stretches, zoom, scale.breakWidth)
  const furthest = Math.max(-plot.left, length - plot.width + plot.right)
  return { ...scale, zoom, offset: Math.min(furthest, Math.max(-plot.left, scale.offset)) }
}

/** Zoomed by a factor, with the time at x staying where it is. */
export function zoomedAt(scale: Scale, plot: Plot, x: number, factor: number): Scale {
  const all = fitted(scale.stretches, plot)
  const zoom = Math.min(Math.max(mostZoom, all.zoom), Math.max(all.zoom, scale.zoom * factor))
  const zoomed = { ...scale, zoom }
  return clamped({ ...zoomed, offset: scale.offset + xOf(zoomed, timeAt(scale, x)) - x }, plot)
}

/** Moved so that what is drawn goes `by` pixels to the right. */
export function panned(scale: Scale, plot: Plot, by: number): Scale {
  return clamped({ ...scale, offset: scale.offset - by }, plot)
}

/** Moved, if need be, so that a time is in sight with some room on both sides. */
export function revealing(scale: Scale, plot: Plot, time: number): Scale {
  const x = xOf(scale, time)
  const room = Math.min(72, plot.width / 6)
  if (x >= room && x <= plot.width - room) return scale
  return clamped({ ...scale, offset: scale.offset + x - plot.width / 2 }, plot)
}

/** The scale at which a span of time fills the plot. */
export function showing(scale: Scale, plot: Plot, from: number, until: number): Scale {
  const middle = (xOf(scale, from) + xOf(scale, until)) / 2
  const seconds = Math.max(1e-3, (xOf(scale, until) - xOf(scale, from)) / scale.zoom)
  const factor = (plot.width * 0.8) / (seconds * scale.zoom)
  const zoomed = zoomedAt(scale, plot, middle, factor)
  const centre = (xOf(zoomed, from) + xOf(zoomed, until)) / 2
  return clamped({ ...zoomed, offset: zoomed.offset + centre - plot.width / 2 }, plot)
}
