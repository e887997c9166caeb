import { expect, it } from 'vitest'
import { lengthInWords, utc } from './time.ts'

it('writes a NumericDate in UTC, fractions kept, and nothing for what is no time', () => {
  expect(utc(1772064000)).toBe('2026-02-26 00:00:00 UTC')
  expect(utc(1772064000.25)).toBe('2026-02-26 00:00:00.250 UTC')
  expect(utc(Number.NaN)).toBe('')
  expect(utc(1e300)).toBe('')
})

it('says a length of time in the largest unit that it fills twice', () => {
  expect(lengthInWords(268 * 86_400)).toBe('268 days')
  expect(lengthInWords(-5400)).toBe('90 minutes')
  expect(lengthInWords(1)).toBe('1 second')
  expect(lengthInWords(0)).toBe('0 seconds')
})
