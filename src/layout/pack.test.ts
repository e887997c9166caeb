import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack } from './pack.ts'

const anyRectangles = fc.array(
  fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) }),
  { maxLength: 40 },
)

test('rectangles keep their distance', () => {
  fc.assert(
    fc.property(anyRectangles, (rectangles) => {
      const { x, y } = pack(rectangles, 10)
      for (let a = 0; a < rectangles.length; a++) {
        for (let b = a + 1; b < rectangles.length; b++) {
          const besides =
            x[a]! + rectangles[a]!.width + 10 <= x[b]! || x[b]! + rectangles[b]!.width + 10 <= x[a]!
          const below =
            y[a]! + rectangles[a]!.height + 10 <= y[b]! || y[b]! + rectangles[b]!.height + 10 <= y[a]!
          expect(besides || below).toBe(true)
        }
      }
    }),
  )
})

test('the packing is as large as its rectangles reach', () => {
  fc.assert(
    fc.property(anyRectangles, (rectangles) => {
      const { x, y, width, height } = pack(rectangles, 10)
      expect(width).toBe(Math.max(0, ...rectangles.map((r, i) => x[i]! + r.width)))
      expect(height).toBe(Math.max(0, ...rectangles.map((r, i) => y[i]! + r.height)))
    }),
  )
})

// ┌──┐┌┐
// │  │├┤
// └──┘└┘
test('small rectangles are stacked beside a tall one', () => {
  const { x, y } = pack(
    [
      { width: 100, height: 100 },
      { width: 50, height: 45 },
      { width: 50, height: 45 },
    ],
    10,
  )
  expect([...x]).toEqual([0, 110, 110])
  expect([...y]).toEqual([0, 0, 55])
})
