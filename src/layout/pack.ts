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
 * Rectangles on shelves, tallest first, in an area of about 16:10: several shelf widths are tried
 * and the one is taken that needs the smallest 16:10 screen.
 */
export function packShelves(rectangles: readonly Rectangle[], gap: number = spacing.components): Packing {
  const order = rectangles.map((_, i) => i)
  order.sort((a, b) => {
    const one = rectangles[a]!
    const two = rectangles[b]!
    return two.height - one.height || two.width - one.width || a - b
  })
  const area = rectangles.reduce((sum, r) => sum + (r.width + gap) * (r.height + gap), 0)
  const widest = rectangles.reduce((most, r) => Math.max(most, r.width), 0)
  const ideal = Math.sqrt(area * pleasingRatio)
  let best: Packing | undefined
  for (let attempt = 0; attempt < attempts; attempt++) {
    const limit = Math.max(widest, ideal * (0.8 + (0.8 * attempt) / attempts))
    const packing = fillShelves(rectangles, order, limit, gap)
    if (best === undefined || screenFor(packing) < screenFor(best)) best = packing
  }
  return best!
}

/** Height of the smallest 16:10 screen that shows a picture whole. */
function screenFor(picture: Rectangle): number {
  return Math.max(picture.height, picture.width / pleasingRatio)
}

function fillShelves(
  rectangles: readonly Rectangle[],
  order: readonly number[],
  limit: number,
  gap: number,
): Packing {
  const x = new Float64Array(rectangles.length)
  const y = new Float64Array(rectangles.length)
  let width = 0
  let left = 0
  let top = 0
  let shelf = 0
  for (const i of order) {
    const rectangle = rectangles[i]!
    if (left > 0 && left + rectangle.width > limit) {
      top += shelf + gap
      left = 0
      shelf = 0
    }
    x[i] = left
    y[i] = top
    width = Math.max(width, left + rectangle.width)
    shelf = Math.max(shelf, rectangle.height)
    left += rectangle.width + gap
  }
  return { x, y, width, height: top + shelf }
}
