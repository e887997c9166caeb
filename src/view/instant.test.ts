import { expect, it } from 'vitest'
import { readInstant, showInstant } from './instant.ts'

it.each([
  ['2026-02-26 00:10:00', 1772064600],
  ['2026-02-26T00:10:00Z', 1772064600],
  ['2026-02-26 01:10:00+01:00', 1772064600],
  ['2026-02-26', 1772064000],
  ['yesterday', undefined],
  ['', undefined],
])('reads %j as UTC unless it names a zone', (typed, time) => expect(readInstant(typed)).toBe(time))

it('shows an instant as it can be typed again', () =>
  expect(readInstant(showInstant(1772064600))).toBe(1772064600))
