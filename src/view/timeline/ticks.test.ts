import { expect, it, test } from 'vitest'
import { axisTicks } from './axis-ticks.ts'
import { stretchesOf } from './scale.ts'
import { contextLabel, nextContext, stepFor, tickLabel, ticksBetween } from './ticks.ts'

const day = 86_400
/** 2026-02-26 00:00:00 UTC */
const midnight = 1772064000

test.each([
  [1, 100, 120, midnight],
  [100, 84, 1, midnight],
  [0.001, 84, 86_400, midnight],
])('at %f pixels a second, ticks %i pixels apart are %i s apart', (zoom, spacing, step) => {
  expect(stepFor(zoom, spacing)).toBe(step)
})

it('puts ticks on round times, both ends included', () => {
  expect(ticksBetween(midnight - 10, midnight + 600, 300)).toEqual([midnight, midnight + 300, midnight + 600])
  expect(ticksBetween(0.1, 0.4, 0.1)).toEqual([0.1, 0.2, 0.3, 0.4])
})

it('puts months and years where the calendar has them', () => {
  const labels = ticksBetween(midnight, midnight + 100 * day, 30 * day).map((time) => tickLabel(time, day))
  expect(labels).toEqual(['1 Mar', '1 Apr', '1 May', '1 Jun'])
  expect(ticksBetween(0, 2 * 366 * day, 365 * day).map((time) => tickLabel(time, 365 * day))).toEqual([
    '1970',
    '1971',
    '1972',
  ])
})

it('never gives more ticks than asked for, whatever the times', () => {
  expect(ticksBetween(0, 1e15, 0.001, 50).length).toBe(50)
  expect(ticksBetween(Number.NaN, Number.NaN, 60)).toEqual([])
})

it('writes a tick no finer than its step, and the day or year once above', () => {
  expect([60, 1, 0.1].map((step) => tickLabel(midnight + 0.5, step))).toEqual([
    '00:00',
    '00:00:00',
    '00:00:00.500',
  ])
  expect(contextLabel(midnight, 60)).toBe('Thu 26 Feb 2026')
  expect(contextLabel(midnight, day)).toBe('2026')
  expect(nextContext(midnight + 5, 60)).toBe(midnight + day)
  expect(tickLabel(1e18, 60)).toBe('')
})

it('names the day of what is in sight, not of the moment before it', () => {
  const stretches = stretchesOf(Float64Array.from([midnight, midnight + 480]), 300)
  const scale = { stretches, zoom: 1, offset: -28, breakWidth: 0 }
  expect(axisTicks(scale, 600).contexts.map(({ label }) => label)).toEqual(['Thu 26 Feb 2026'])
})

it('leaves no two labels closer than they are wide', () => {
  const times = Float64Array.from([
    midnight,
    midnight + 30,
    midnight + 9000,
    midnight + 9030,
    midnight + 99_000,
  ])
  const scale = { stretches: stretchesOf(times, 300), zoom: 2, offset: 0, breakWidth: 20 }
  const { ticks } = axisTicks(scale, 900)
  for (const [i, { x }] of ticks.entries()) expect(x - (ticks[i - 1]?.x ?? -60)).toBeGreaterThanOrEqual(60)
})
