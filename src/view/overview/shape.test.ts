import { expect, it } from 'vitest'
import type { TestGraph } from '../../testing/graph-builder.ts'
import { outlineOf } from '../../testing/graph-model.ts'
import { testGraphs } from '../../testing/graphs.ts'
import { shapeOf, shapeSize } from './shape.ts'

const all = new Uint8Array(5000).fill(1)
const chain: TestGraph = { tasks: 4, from: [0, 1, 2], to: [1, 2, 3] }
const count = (path: string, letter: string) => path.split(letter).length - 1

it('draws a dot for each task in the look of its verdict, and a line for each edge', () => {
  const outline = outlineOf(chain, {
    own: Uint8Array.of(0, 2, 0, 1),
    inherited: Uint8Array.of(0, 0, 2, 2),
  })
  const { edges, dots } = shapeOf(outline, 0, all)
  expect(count(edges, 'C')).toBe(3)
  expect(Object.values(dots).map((dot) => count(dot, 'h0'))).toEqual([0, 1, 1, 1, 1])
  expect(dots.failed).not.toBe(dots.unchecked)
})

it('shows a failure among thousands, and draws no more than a card can hold', () => {
  const graph = testGraphs.agents(5000, 1)
  const own = new Uint8Array(5000)
  own[3210] = 2
  const { edges, dots } = shapeOf(outlineOf(graph, { own }), 0, all)
  expect(count(dots.failed, 'h0')).toBe(1)
  expect(count(dots.passed, 'h0')).toBeLessThanOrEqual(26 * 7)
  expect(count(edges, 'C')).toBeLessThanOrEqual(160)
})

it('leaves grey what is not shown, failed or not', () => {
  const outline = outlineOf(chain, { own: Uint8Array.of(2, 2, 0, 0) })
  const { dots } = shapeOf(outline, 0, Uint8Array.of(0, 1, 1, 0))
  expect(Object.values(dots).map((dot) => count(dot, 'h0'))).toEqual([2, 1, 0, 0, 1])
})

it('keeps every point within the picture', () => {
  for (const shape of ['agents', 'chain', 'fan', 'star'] as const) {
    const graph = testGraphs[shape](300, 2)
    const { edges, dots } = shapeOf(outlineOf(graph), 0, all)
    const numbers = `${edges}${Object.values(dots).join('')}`.match(/[MC ]-?[\d.]+/g) ?? []
    for (const number of numbers) {
      expect(Number(number.slice(1))).toBeGreaterThanOrEqual(0)
      expect(Number(number.slice(1))).toBeLessThanOrEqual(shapeSize.width)
    }
  }
})

it('works a shape out once for an outline and what is shown of it', () => {
  const outline = outlineOf(chain)
  expect(shapeOf(outline, 0, all)).toBe(shapeOf(outline, 0, all))
  expect(shapeOf(outline, 0, all)).not.toBe(shapeOf(outline, 0, new Uint8Array(4)))
})
