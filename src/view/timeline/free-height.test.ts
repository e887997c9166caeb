import { expect, test } from 'vitest'
import { freeHeight } from './free-height.ts'

const at = (...places: readonly (readonly [x: number, y: number])[]) => ({
  xs: Float64Array.from(places, ([x]) => x),
  ys: Float64Array.from(places, ([, y]) => y),
})

test('words stand at the first height at which no task and no task’s words are in their way', () => {
  expect(freeHeight([62, 50, 74], 100, 180, at([150, 10], [400, 62]))).toBe(62)
  expect(freeHeight([62, 50, 80], 100, 180, at([150, 60]))).toBe(80)
  expect(freeHeight([62, 40, 90], 100, 180, at([50, 60]))).toBe(40)
})

test('where none is free they stand at the first', () => {
  expect(freeHeight([62, 50], 100, 180, at([150, 56]))).toBe(62)
})
