import { expect, test } from 'vitest'
import { duration } from './duration.ts'

test.each([
  [0, '0 s'],
  [0.04, '0 s'],
  [0.5, '0.5 s'],
  [2, '2 s'],
  [-2, '2 s'],
  [59.6, '1 m'],
  [130, '2 m 10 s'],
  [3_600, '1 h'],
  [3_659, '1 h'],
  [86_400 * 3 + 4 * 3_600, '3 d 4 h'],
])('%d seconds are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text)
})
