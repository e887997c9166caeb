import { pleasingRatio, spacing } from './spacing.ts'

export interface Rectangle {
  readonly width: number
  readonly height: number
}

/** Top left corners, in the order of the rectangles. */
export interface Packing extends Rectangle {
  readonly x: Float64Array
  readonly y: Float64Array
}

const attempts = 12

/**
 * Packs rectangles, tallest first, each as high up as it fits, into an area of about 16:10: several widths are tried
 * and the one is taken that needs the smallest 16:10 screen.
 */
export function pack(rectangles: readonly Rectangle[], gap: number = spacing.components): Packing {
  const order = rectangles.map((_, i) => i)
  order.sort((a, b) => {
    const one = rectangles[a]!
    const two = rectangles[b]!
    return two.height - one.height || two.width - one.width || a - b
  })
  const area = rectangles.reduce((sum, r) => sum + (r.width + gap) * (r.height + gap), 0)
  const widest = rectangles.reduce((most, r) => Math.max(most, r.width), 0)
  const ideal = Math.sqrt(area * pleasingRatio)
  let best = fill(rectangles, order, Math.max(widest, ideal), gap)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const limit = Math.max(widest, ideal * (0.85 + (0.6 * attempt) / attempts))
    const packing = fill(rectangles, order, limit, gap)
    if (screenFor(packing) < screenFor(best)) best = packing
  }
  return best
}

/** Height of the smallest 16:10 screen that shows a picture whole. */
function screenFor(picture: Rectangle): number {
  return Math.max(picture.height, picture.width / pleasingRatio)
}

/** A stretch of the lower outline of what is packed so far, from `left` to the next stretch. */
interface Stretch {
  readonly left: number
  readonly top: number
}

function fill(
  rectangles: readonly Rectangle[],
  order: readonly number[],
  limit: number,
  gap: number,
): Packing {
  const x = new Float64Array(rectangles.length)
  const y = new Float64Array(rectangles.length)
  const end = limit + gap + 1e-6
  let width = 0
  let height = 0
  let outline: Stretch[] = [{ left: 0, top: 0 }]
  for (const i of order) {
    const rectangle = rectangles[i]!
    const { first, top } = highestPlace(outline, rectangle.width + gap, end)
    const left = outline[first]!.left
    x[i] = left
    y[i] = top
    width = Math.max(width, left + rectangle.width)
    height = Math.max(height, top + rectangle.height)
    outline = lowered(outline, first, left + rectangle.width + gap, top + rectangle.height + gap, end)
  }
  return { x, y, width, height }
}

/** Where a rectangle of this width goes: as high up as it can, then as far to the left. */
function highestPlace(
  outline: readonly Stretch[],
  width: number,
  end: number,
): { first: number; top: number } {
  let best = { first: 0, top: Number.POSITIVE_INFINITY }
  for (let first = 0; first < outline.length && outline[first]!.left + width <= end; first++) {
    let top = 0
    for (let i = first; i < outline.length && outline[i]!.left < outline[first]!.left + width; i++) {
      top = Math.max(top, outline[i]!.top)
      if (top >= best.top) break
    }
    if (top < best.top) best = { first, top }
  }
  return best
}

/** The outline with everything from stretch `first` up to `right` lowered to `top`. */
function lowered(
  outline: readonly Stretch[],
  first: number,
  right: number,
  top: number,
  end: number,
): Stretch[] {
  const next = outline.slice(0, first)
  next.push({ left: outline[first]!.left, top })
  let i = first
  let under = top
  while (i < outline.length && outline[i]!.left < right) under = outline[i++]!.top
  if (right < end && (i === outline.length || outline[i]!.left > right))
    next.push({ left: right, top: under })
  for (; i < outline.length; i++) next.push(outline[i]!)
  return next
}
