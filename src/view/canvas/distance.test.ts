import { expect, test } from 'vitest'
import { distanceToLine } from './distance.ts'

test('beside a line the distance is straight across', () => {
  expect(distanceToLine(5, 3, 0, 0, 10, 0)).toBe(3)
})

test('beyond an end the distance is to that end', () => {
  expect(distanceToLine(13, 4, 0, 0, 10, 0)).toBe(5)
  expect(distanceToLine(-3, -4, 0, 0, 10, 0)).toBe(5)
})

test('a line without length is a point', () => {
  expect(distanceToLine(3, 4, 0, 0, 0, 0)).toBe(5)
})
