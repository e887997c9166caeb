import { expect, it } from 'vitest'
import { fieldTime, fieldValue } from './field-time.ts'
import { lateness } from './lateness.ts'

it('reads and writes a date-time field in UTC', () => {
  expect(fieldValue(1772064000.9)).toBe('2026-02-26T00:00:00')
  expect(fieldTime('2026-02-26T00:00:00')).toBe(1772064000)
  expect(fieldTime('2026-02-26T00:00')).toBe(1772064000)
  expect(fieldTime('')).toBeNull()
  expect(fieldValue(1e300)).toBe('')
})

it('says lateness in seconds as long as people count in them', () => {
  expect([2, 95, 119.94, 125].map(lateness)).toEqual(['2 s', '95 s', '119.9 s', '2 m 5 s'])
})
