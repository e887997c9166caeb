import { expect, test } from 'vitest'
import { graphOf } from '../testing/drawing.ts'
import { cardsOf, testGraphs } from '../testing/graphs.ts'
import { dagre } from './dagre.ts'

// a → b → c
test('a chain runs to the right, or down', () => {
  const graph = cardsOf(graphOf('a>b>c'))
  expect([...dagre(graph, 'right')!.x]).toEqual([0, 252, 504])
  expect([...dagre(graph, 'down')!.y]).toEqual([0, 128, 256])
})

// a ⇄ b
test('an edge against the direction is marked', () => {
  const backward = dagre(cardsOf(graphOf('a>b b>a')), 'right')!.backward
  expect(backward[0]! + backward[1]!).toBe(1)
})

test('a graph that dagre cannot take gets no picture instead of an exception', () => {
  expect(
    dagre({ ...cardsOf(graphOf('a>b')), width: Float64Array.of(Number.NaN, 1) }, 'right'),
  ).toBeUndefined()
})

test('dagre gives the same picture every time', () => {
  const graph = cardsOf(testGraphs.agents(40, 2))
  expect(dagre(graph, 'right')).toEqual(dagre(graph, 'right'))
})

// a ↺ → b
test('dagre is not asked for self-loops', () => {
  expect(
    dagre({ ...cardsOf(graphOf('a>b')), from: Int32Array.of(0, 0), to: Int32Array.of(0, 1) }, 'right'),
  ).toBeUndefined()
})
