import { expect, it } from 'vitest'
import { rowTops } from './row-tops.ts'

it('places rows by their estimate until they are measured', () => {
  const tops = rowTops(100, 20)
  expect(tops.top(5)).toBe(100)
  expect(tops.measured(2, 50)).toBe(30)
  expect(tops.measured(2, 50)).toBe(0)
  expect(tops.top(2)).toBe(40)
  expect(tops.top(3)).toBe(90)
  expect(tops.top(100)).toBe(2030)
})

it('finds the row at a height, and the nearest beyond the ends', () => {
  const tops = rowTops(10, 20)
  tops.measured(0, 100)
  expect(tops.at(-5)).toBe(0)
  expect(tops.at(99)).toBe(0)
  expect(tops.at(100)).toBe(1)
  expect(tops.at(1e9)).toBe(9)
})

it('is no trouble when empty', () => {
  expect(rowTops(0, 20).at(50)).toBe(0)
  expect(rowTops(0, 20).top(0)).toBe(0)
})
