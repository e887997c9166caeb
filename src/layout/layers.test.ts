import { expect, test } from 'vitest'
import { graphOf } from '../testing/drawing.ts'
import { testGraphs } from '../testing/graphs.ts'
import { assignLayers } from './layers.ts'

function layersOf(text: string): number[] {
  const { tasks, from, to } = graphOf(text)
  return [...assignLayers(tasks, Int32Array.from(from), Int32Array.from(to))]
}

// a → b → c → d
//  └──────────↗
test('a task stands one layer after the longest way to it', () => {
  expect(layersOf('a>b>c>d a>d')).toEqual([0, 1, 2, 3])
})

// a → b → c
//     r ──↗
test('a root that is needed late stands just before its successor', () => {
  expect(layersOf('a>b>c r>c')).toEqual([0, 1, 2, 1])
})

test('every edge leads to a later layer', () => {
  const { tasks, from, to } = testGraphs.fan(500, 2)
  const layer = assignLayers(tasks, Int32Array.from(from), Int32Array.from(to))
  expect(from.every((task, e) => layer[task]! < layer[to[e]!]!)).toBe(true)
})
