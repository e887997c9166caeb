import { expect, it } from 'vitest'
import type { Outline } from '../../analysis/outline.ts'
import { groupsOf } from './groups.ts'
import { type Sorting, sortKeys } from './sort.ts'

const outline = {
  iat: Float64Array.of(30, Number.NaN, 10, 20),
  action: ['b', 'a', 'b', 'c'],
  workflow: new Int32Array(4),
  workflows: [{}],
  tokens: 4,
} as unknown as Outline
const tasks = Int32Array.of(0, 1, 2, 3)
const sorted = (sorting: Sorting) => [...groupsOf(outline, tasks, sortKeys(outline, tasks, sorting)).tasks]

it('sorts by time, with tasks that have none last either way', () => {
  expect(sorted({ column: 'iat', descending: false })).toEqual([2, 3, 0, 1])
  expect(sorted({ column: 'iat', descending: true })).toEqual([0, 3, 2, 1])
})

it('keeps the order of equals and leaves what it was given alone', () => {
  expect(sorted({ column: 'action', descending: false })).toEqual([1, 0, 2, 3])
  expect(sorted({ column: 'action', descending: true })).toEqual([3, 0, 2, 1])
  expect([...tasks]).toEqual([0, 1, 2, 3])
  expect(sortKeys(outline, tasks, null)).toBeNull()
})
