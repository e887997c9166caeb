import { expect, test } from 'vitest'
import { called, duration, instant, quote } from './phrase.ts'

test.each([
  [2, '2 s'],
  [0.5, '0.5 s'],
  [30.001, '30.001 s'],
  [-45, '45 s'],
  [119, '119 s'],
  [125, '2 min 5 s'],
  [3600, '60 min'],
  [12_000, '3 h 20 min'],
  [172_800, '2 days'],
  [273_900, '3 days 4 h'],
  [23_155_300, '268 days'],
  [1_772_064_000, '20,510 days'],
])('%d seconds are said as %s', (seconds, said) => {
  expect(duration(seconds)).toBe(said)
})

test.each([
  [1772064000, '2026-02-26 00:00:00 UTC'],
  [1772064000.25, '2026-02-26 00:00:00.250 UTC'],
  [1e300, '1e+300'],
])('the NumericDate %d is said as %s', (time, said) => {
  expect(instant(time)).toBe(said)
})

test('what a token says stays between its backticks, on one line and of bounded length', () => {
  expect(quote('a`b\nc\u202ed\ud800')).toBe("`a'b\\u{a}c\\u{202e}d\\u{d800}`")
  expect(quote('x'.repeat(1000), 10)).toBe(`\`${'x'.repeat(9)}…\``)
  expect(quote(undefined)).toBe('``')
})

test('a task is called by its action and the beginning of its id, or by what there is', () => {
  expect(called('act', '')).toBe('`act`')
  expect(called('', 'id')).toBe('`id`')
  expect(called('act', '0123456789abcdef')).toBe('`act` (`0123456789a…`)')
  expect(called('', '')).toBe('(no action, no id)')
})
