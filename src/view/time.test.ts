import { expect, it } from 'vitest'
import { utc } from './time.ts'

it('writes a NumericDate in UTC, fractions kept, and nothing for what is no time', () => {
  expect(utc(1772064000)).toBe('2026-02-26 00:00:00 UTC')
  expect(utc(1772064000.25)).toBe('2026-02-26 00:00:00.250 UTC')
  expect(utc(Number.NaN)).toBe('')
  expect(utc(1e300)).toBe('')
})
