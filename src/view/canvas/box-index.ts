import type { Rect } from './rect.ts'

/** Where boxes are, for asking which lie in a rectangle in time that grows with the answer, not with the picture. */
export interface BoxIndex {
  /** Calls back for each box that touches the rectangle, until told false. */
  readonly within: (rect: Rect, visit: (box: number) => boolean | undefined) => void
  /** How many touch the rectangle, counted no further than `most`. */
  readonly count: (rect: Rect, most: number) => number
}

export interface Boxes {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly width: Float64Array
  readonly height: Float64Array
}

const cellWidth = 512
const cellHeight = 256

/** Sorts boxes into the cells of a grid by their top left corner; cells grow where the picture is large and sparse. */
export function boxIndex({ x, y, width, height }: Boxes): BoxIndex {
  const boxes = x.length
  const right = furthest(x)
  const bottom = furthest(y)
  const widest = furthest(width)
  const highest = furthest(height)
  const scale = Math.max(
    1,
    Math.sqrt((right / cellWidth + 1) * (bottom / cellHeight + 1) * (1 / (4 * boxes + 4))),
  )
  const stepX = cellWidth * scale
  const stepY = cellHeight * scale
  const columns = Math.floor(right / stepX) + 1
  const rows = Math.floor(bottom / stepY) + 1
  const cellOf = (box: number) => Math.floor(y[box]! / stepY) * columns + Math.floor(x[box]! / stepX)
  const start = new Int32Array(columns * rows + 1)
  for (let box = 0; box < boxes; box++) start[cellOf(box) + 1]!++
  for (let cell = 0; cell < columns * rows; cell++) start[cell + 1]! += start[cell]!
  const sorted = new Int32Array(boxes)
  const next = start.slice()
  for (let box = 0; box < boxes; box++) sorted[next[cellOf(box)]!++] = box

  const within = (rect: Rect, visit: (box: number) => boolean | undefined): void => {
    const firstColumn = clamp(Math.floor((rect.left - widest) / stepX), columns)
    const lastColumn = clamp(Math.floor(rect.right / stepX), columns)
    const firstRow = clamp(Math.floor((rect.top - highest) / stepY), rows)
    const lastRow = clamp(Math.floor(rect.bottom / stepY), rows)
    for (let row = firstRow; row <= lastRow; row++) {
      const end = start[row * columns + lastColumn + 1]!
      for (let i = start[row * columns + firstColumn]!; i < end; i++) {
        const box = sorted[i]!
        if (x[box]! > rect.right || x[box]! + width[box]! < rect.left) continue
        if (y[box]! > rect.bottom || y[box]! + height[box]! < rect.top) continue
        if (visit(box) === false) return
      }
    }
  }
  const count = (rect: Rect, most: number): number => {
    let found = 0
    within(rect, () => ++found < most)
    return found
  }
  return { within, count }
}

function furthest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

function clamp(cell: number, cells: number): number {
  return Math.min(cells - 1, Math.max(0, cell))
}
