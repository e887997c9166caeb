import { expect, test } from 'vitest'
import { arrowAt, arrowLength, drawArrow, drawRoute, drawStraightRoute, svgPath } from './route-path.ts'

/** One route right, down and right again: ━┓┗━ */
const turning = {
  routeStart: Int32Array.of(0, 4),
  routeX: Float64Array.of(0, 100, 100, 200),
  routeY: Float64Array.of(0, 0, 60, 60),
}

test('a route leaves its first point, rounds each turn and ends at the back of its arrowhead', () => {
  expect(svgPath((pen) => drawRoute(pen, turning, 0))).toBe(
    'M0 0L82 0Q100 0 100 18L100 42Q100 60 118 60L193 60',
  )
})

test('a route seen from afar is straight and reaches its last point', () => {
  expect(svgPath((pen) => drawStraightRoute(pen, turning, 0))).toBe('M0 0L100 0L100 60L200 60')
})

test('an arrowhead points along the end of its route, also where that runs backwards', () => {
  const back = { ...turning, routeX: Float64Array.of(200, 100, 100, 0) }
  expect(arrowAt(turning, 0)).toEqual({ x: 200, y: 60, dx: 1, dy: 0 })
  expect(arrowAt(back, 0)).toEqual({ x: 0, y: 60, dx: -1, dy: 0 })
  expect(svgPath((pen) => drawArrow(pen, back, 0))).toMatch(new RegExp(`^M0 60L${arrowLength} `))
})

test('a last piece shorter than the arrowhead does not turn it', () => {
  const crooked = {
    routeStart: Int32Array.of(0, 3),
    routeX: Float64Array.of(0, 99.9, 100),
    routeY: Float64Array.of(0, 0, 1),
  }
  expect(arrowAt(crooked, 0).dx).toBeCloseTo(1, 3)
})

test('an edge without a route draws nothing', () => {
  const empty = { routeStart: Int32Array.of(0, 0), routeX: new Float64Array(0), routeY: new Float64Array(0) }
  expect(svgPath((pen) => drawRoute(pen, empty, 0))).toBe('')
})
