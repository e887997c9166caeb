import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphOf } from '../testing/drawing.ts'
import { cardsOf, type GraphShape, testGraphs } from '../testing/graphs.ts'
import { layOut } from './lay-out.ts'
import type { Direction, Layout, LayoutGraph } from './layout.ts'
import { measure } from './quality.ts'

/** Any graph: cycles, self-loops, repeated edges and boxes of any size. */
const anyGraph: fc.Arbitrary<LayoutGraph> = fc.integer({ min: 0, max: 30 }).chain((boxes) =>
  fc
    .record({
      sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 200 })), {
        minLength: boxes,
        maxLength: boxes,
      }),
      edges: fc.array(fc.tuple(fc.nat(Math.max(0, boxes - 1)), fc.nat(Math.max(0, boxes - 1))), {
        maxLength: boxes === 0 ? 0 : 60,
      }),
    })
    .map(({ sizes, edges }) => ({
      width: Float64Array.from(sizes, ([width]) => width),
      height: Float64Array.from(sizes, ([, height]) => height),
      from: Int32Array.from(edges, ([from]) => from),
      to: Int32Array.from(edges, ([, to]) => to),
    })),
)
const anyDirection: fc.Arbitrary<Direction> = fc.constantFrom('right', 'down')
const within = 1e-6

function overlaps(graph: LayoutGraph, { x, y }: Layout): string[] {
  const found: string[] = []
  for (let a = 0; a < x.length; a++) {
    for (let b = a + 1; b < x.length; b++) {
      const apart =
        x[a]! + graph.width[a]! <= x[b]! + within ||
        x[b]! + graph.width[b]! <= x[a]! + within ||
        y[a]! + graph.height[a]! <= y[b]! + within ||
        y[b]! + graph.height[b]! <= y[a]! + within
      if (!apart) found.push(`${a} and ${b}`)
    }
  }
  return found
}

function isOnBorder(graph: LayoutGraph, layout: Layout, box: number, point: number): boolean {
  const right = layout.routeX[point]! - layout.x[box]!
  const down = layout.routeY[point]! - layout.y[box]!
  const width = graph.width[box]!
  const height = graph.height[box]!
  const inside = right >= -within && right <= width + within && down >= -within && down <= height + within
  const border = Math.min(Math.abs(right), Math.abs(right - width), Math.abs(down), Math.abs(down - height))
  return inside && border <= within
}

describe('any graph', () => {
  test('has every box and every point at a finite place inside the picture', () => {
    fc.assert(
      fc.property(anyGraph, anyDirection, (graph, direction) => {
        const { x, y, width, height, routeX, routeY } = layOut(graph, direction)
        const isInside = (value: number, most: number): boolean => value >= -within && value <= most + within
        expect(x.every((value, i) => isInside(value, width - graph.width[i]!))).toBe(true)
        expect(y.every((value, i) => isInside(value, height - graph.height[i]!))).toBe(true)
        expect(routeX.every((value) => isInside(value, width))).toBe(true)
        expect(routeY.every((value) => isInside(value, height))).toBe(true)
      }),
    )
  })

  test('has no two boxes that overlap', () => {
    fc.assert(
      fc.property(anyGraph, anyDirection, (graph, direction) => {
        expect(overlaps(graph, layOut(graph, direction))).toEqual([])
      }),
    )
  })

  test('has a route of two points or more for every edge, from the border of its predecessor to that of its successor', () => {
    fc.assert(
      fc.property(anyGraph, anyDirection, (graph, direction) => {
        const layout = layOut(graph, direction)
        for (let e = 0; e < graph.from.length; e++) {
          const start = layout.routeStart[e]!
          const end = layout.routeStart[e + 1]!
          expect(end - start).toBeGreaterThanOrEqual(2)
          expect(isOnBorder(graph, layout, graph.from[e]!, start)).toBe(true)
          expect(isOnBorder(graph, layout, graph.to[e]!, end - 1)).toBe(true)
        }
      }),
    )
  })

  test('has no edge that runs through a card', () => {
    fc.assert(
      fc.property(anyGraph, anyDirection, (graph, direction) => {
        expect(measure(graph, layOut(graph, direction)).throughBoxes).toBe(0)
      }),
    )
  })

  test('gets the same picture every time', () => {
    fc.assert(
      fc.property(anyGraph, anyDirection, (graph, direction) => {
        expect(layOut(graph, direction)).toEqual(layOut(graph, direction))
      }),
      { numRuns: 20 },
    )
  })
})

describe('every shape of task graph', () => {
  const shapes = Object.keys(testGraphs) as GraphShape[]

  test.each(shapes)('%s with 200 tasks has no overlap and no edge through a card', (shape) => {
    const graph = cardsOf(testGraphs[shape](200, 5))
    const layout = layOut(graph, 'right')
    expect(overlaps(graph, layout)).toEqual([])
    expect(measure(graph, layout).throughBoxes).toBe(0)
  })
})

// a → b    c → d    e    f
test('unconnected parts stand apart, the boxes without edges together', () => {
  const { x, y } = layOut(cardsOf(graphOf('a>b c>d e f')), 'right')
  expect(y[0]).toBe(y[1])
  expect(y[2]).toBe(y[3])
  expect(Math.abs(x[4]! - x[5]!) + Math.abs(y[4]! - y[5]!)).toBeLessThanOrEqual(200)
})

test('a hundred boxes without edges form a grid of about 16:10', () => {
  const { x, y, width, height } = layOut(cardsOf({ tasks: 100, from: [], to: [] }), 'right')
  expect(new Set(x).size * new Set(y).size).toBeLessThanOrEqual(110)
  expect(width / height).toBeGreaterThan(1.2)
  expect(width / height).toBeLessThan(2.1)
})

test('many workflows fill an area of about 16:10', () => {
  const { width, height } = layOut(cardsOf(testGraphs.manyWorkflows(2_000, 1)), 'right')
  expect(width / height).toBeGreaterThan(1.2)
  expect(width / height).toBeLessThan(2.1)
})

test('nothing to draw is an empty picture', () => {
  expect(layOut(cardsOf({ tasks: 0, from: [], to: [] }), 'right')).toMatchObject({ width: 0, height: 0 })
})
