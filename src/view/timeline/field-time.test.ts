import { expect, it } from 'vitest'
import { fieldTime, fieldValue } from './field-time.ts'

it('reads and writes a date-time field in UTC', () => {
  expect(fieldValue(1772064000.9)).toBe('2026-02-26T00:00:00')
  expect(fieldTime('2026-02-26T00:00:00')).toBe(1772064000)
  expect(fieldTime('2026-02-26T00:00')).toBe(1772064000)
  expect(fieldTime('')).toBeNull()
  expect(fieldValue(1e300)).toBe('')
})
