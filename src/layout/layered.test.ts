import { expect, test } from 'vitest'
import { graphOf } from '../testing/drawing.ts'
import { cardsOf, testGraphs } from '../testing/graphs.ts'
import { layered } from './layered.ts'
import type { Layout } from './layout.ts'
import { measure } from './quality.ts'

function routeOf({ routeStart, routeX, routeY }: Layout, edge: number): [number, number][] {
  const points: [number, number][] = []
  for (let p = routeStart[edge]!; p < routeStart[edge + 1]!; p++) points.push([routeX[p]!, routeY[p]!])
  return points
}

// a → b → c
test('a chain is one straight row', () => {
  const layout = layered(cardsOf(graphOf('a>b>c')), 'right')
  expect([...layout.y]).toEqual([0, 0, 0])
  expect([...layout.x]).toEqual([0, 252, 504])
  expect(routeOf(layout, 0)).toEqual([
    [180, 28],
    [252, 28],
  ])
  expect([layout.width, layout.height]).toEqual([684, 56])
})

//   ┌→ b
// a ┼→ c
//   └→ d
test('a fan-out is symmetric and keeps the order of the tasks', () => {
  const { y } = layered(cardsOf(graphOf('a>b a>c a>d')), 'right')
  expect([...y]).toEqual([76, 0, 76, 152])
})

// a ─→ b ─→ c ─→ d
//  └─────────────↗
test('a long edge passes the cards between its ends in one straight piece', () => {
  const graph = cardsOf(graphOf('a>b>c>d a>d'))
  const layout = layered(graph, 'right')
  expect(measure(graph, layout)).toMatchObject({ throughBoxes: 0, crossings: 0 })
  const levels = new Set(routeOf(layout, 3).map(([, y]) => y))
  expect(levels.size).toBeLessThanOrEqual(3)
  expect(new Set([layout.y[1], layout.y[2]]).size).toBe(1)
})

// a → b
// ↑   ↓
// d ← c
test('a ring is drawn with the edge that closes it running backward', () => {
  const layout = layered(cardsOf(graphOf('a>b>c>d>a')), 'right')
  expect([...layout.backward]).toEqual([0, 0, 0, 1])
  const closing = routeOf(layout, 3)
  expect(closing[0]![0]).toBe(layout.x[3])
  expect(closing.at(-1)![0]).toBe(layout.x[0]! + 180)
})

// a ⇄ b
test('two edges between the same tasks run side by side', () => {
  const layout = layered(cardsOf(graphOf('a>b b>a')), 'right')
  expect(routeOf(layout, 0)[0]![1]).not.toBe(routeOf(layout, 1).at(-1)![1])
})

// a ↺
test('a self-loop leaves and enters its own card', () => {
  const layout = layered({ ...cardsOf(graphOf('a')), from: Int32Array.of(0), to: Int32Array.of(0) }, 'right')
  const loop = routeOf(layout, 0)
  expect(loop.length).toBeGreaterThan(3)
  expect(loop[0]![0]).toBe(layout.x[0]! + 180)
  expect(loop.at(-1)![1]).toBe(layout.y[0])
  expect(Math.min(...layout.routeY)).toBe(0)
})

test('downwards, the same chain is a column', () => {
  const layout = layered(cardsOf(graphOf('a>b')), 'down')
  expect([...layout.x]).toEqual([0, 0])
  expect([...layout.y]).toEqual([0, 128])
  expect(routeOf(layout, 0)).toEqual([
    [90, 56],
    [90, 128],
  ])
})

test('a smaller box stands in the middle of its layer and its edge starts at its own border', () => {
  const graph = cardsOf(graphOf('a>c b>c'))
  graph.width[0] = 100
  const layout = layered(graph, 'right')
  expect(layout.x[0]).toBe(40)
  expect(routeOf(layout, 0)[0]![0]).toBe(140)
})

test('a chain of 20,000 tasks is laid out without running out of stack', () => {
  const layout = layered(cardsOf(testGraphs.chain(20_000)), 'right')
  expect(layout.x[19_999]).toBe(19_999 * 252)
  expect(layout.routeX.length).toBe(2 * 19_999)
})

test('with more long edges than can pass between the cards, the longest run outside the picture and none is lost', () => {
  const graph = cardsOf(testGraphs.hugeSkips(2_000, 3))
  const layout = layered(graph, 'right')
  let outside = 0
  const least = layout.y.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = layout.y.reduce((a, b) => Math.max(a, b), 0) + 56
  for (let e = 0; e < graph.from.length; e++) {
    const points = routeOf(layout, e)
    expect(points.length).toBeGreaterThanOrEqual(2)
    if (points.some(([, y]) => y < least || y > most)) outside++
  }
  expect(outside).toBeGreaterThan(0)
  expect(layout.routeX.length).toBeLessThan(400_000)
})
