import { expect, test } from 'vitest'
import { seededRandom } from '../../layout/random.ts'
import { type Boxes, boxIndex } from './box-index.ts'
import { overlaps } from './rect.ts'

function scattered(count: number, extent: number): Boxes {
  const random = seededRandom(7)
  const place = () => Float64Array.from({ length: count }, () => random() * extent)
  return {
    x: place(),
    y: place(),
    width: new Float64Array(count).fill(180),
    height: new Float64Array(count).fill(56),
  }
}

const rects = [
  { left: 0, top: 0, right: 900, bottom: 700 },
  { left: -500, top: -500, right: -400, bottom: -400 },
  { left: 4000, top: 3000, right: 4010, bottom: 3010 },
  { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 },
]

test.each([5_000, 500_000])(
  'the boxes within a rectangle are those that a look at every box finds, spread over %i pixels',
  (extent) => {
    const boxes = scattered(500, extent)
    const index = boxIndex(boxes)
    for (const rect of rects) {
      const found: number[] = []
      index.within(rect, (box) => {
        found.push(box)
        return true
      })
      const expected = [...boxes.x.keys()].filter((box) => {
        const left = boxes.x[box]!
        const top = boxes.y[box]!
        return overlaps(rect, { left, top, right: left + 180, bottom: top + 56 })
      })
      expect(found.sort((a, b) => a - b)).toEqual(expected)
      expect(index.count(rect, 3)).toBe(Math.min(3, expected.length))
    }
  },
)

test('a picture without boxes has nothing within any rectangle', () => {
  expect(boxIndex(scattered(0, 1)).count(rects[3]!, 10)).toBe(0)
})
