import { expect, test } from 'vitest'
import { isotonic, isotonicRoom } from './isotonic.ts'

function fitted(values: number[], weights: number[]): number[] {
  const result = Float64Array.from(values)
  isotonic(result, Float64Array.from(weights), values.length, isotonicRoom(values.length))
  return [...result]
}

test('values that never fall stay', () => {
  expect(fitted([1, 2, 2, 5], [1, 1, 1, 1])).toEqual([1, 2, 2, 5])
})

test('values that fall meet at their weighted mean', () => {
  expect(fitted([4, 1], [1, 1])).toEqual([2.5, 2.5])
  expect(fitted([4, 1], [2, 1])).toEqual([3, 3])
})

test('a late low value pulls down all that stand in its way', () => {
  expect(fitted([1, 3, 5, 0], [1, 1, 1, 1])).toEqual([1, 8 / 3, 8 / 3, 8 / 3])
})
