import { expect, test } from 'vitest'
import { graphOf } from '../testing/drawing.ts'
import { cardsOf } from '../testing/graphs.ts'
import type { Layout } from './layout.ts'
import { isBetter, measure } from './quality.ts'

/** A picture of cards at the given corners, every route straight from the right side of one card to the left side of the other. */
function straight(
  text: string,
  corners: readonly (readonly [number, number])[],
): [ReturnType<typeof cardsOf>, Layout] {
  const graph = cardsOf(graphOf(text), 20, 10)
  const edges = [...graph.from.keys()]
  const layout: Layout = {
    width: 1000,
    height: 1000,
    x: Float64Array.from(corners, ([x]) => x),
    y: Float64Array.from(corners, ([, y]) => y),
    routeStart: Int32Array.from([...edges, edges.length], (e) => 2 * e),
    routeX: Float64Array.from(
      edges.flatMap((e) => [corners[graph.from[e]!]![0] + 20, corners[graph.to[e]!]![0]]),
    ),
    routeY: Float64Array.from(
      edges.flatMap((e) => [corners[graph.from[e]!]![1] + 5, corners[graph.to[e]!]![1] + 5]),
    ),
    backward: new Uint8Array(edges.length),
  }
  return [graph, layout]
}

// a ╲╱ d
// b ╱╲ c
test('two routes that cross are one crossing', () => {
  const corners = [
    [0, 0],
    [100, 100],
    [0, 100],
    [100, 0],
  ] as const
  expect(measure(...straight('a>c b>d', corners))).toMatchObject({ crossings: 1, throughBoxes: 0 })
})

// a ══ c
// b ─↗
test('routes that meet at their common end do not cross', () => {
  const corners = [
    [0, 0],
    [100, 50],
    [0, 100],
  ] as const
  expect(measure(...straight('a>c b>c', corners))).toMatchObject({ crossings: 0 })
})

// a ─[b]→ c
test('a route behind a card counts once', () => {
  const corners = [
    [0, 0],
    [200, 0],
    [100, 0],
  ] as const
  expect(measure(...straight('a>c b', corners))).toMatchObject({ throughBoxes: 1, length: 180 })
})

// a ────→ c
//   [b]
test('a route past a card does not count', () => {
  const corners = [
    [0, 0],
    [200, 0],
    [100, 6],
  ] as const
  expect(measure(...straight('a>c b', corners))).toMatchObject({ throughBoxes: 0 })
})

test('cards matter more than crossings, crossings more than length', () => {
  const best = { throughBoxes: 0, crossings: 5, length: 100 }
  expect(isBetter(best, { throughBoxes: 1, crossings: 0, length: 1 })).toBe(true)
  expect(isBetter(best, { throughBoxes: 0, crossings: 6, length: 1 })).toBe(true)
  expect(isBetter(best, { throughBoxes: 0, crossings: 5, length: 101 })).toBe(true)
  expect(isBetter(best, best)).toBe(false)
})
