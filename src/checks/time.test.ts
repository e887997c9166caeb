import { expect, test } from 'vitest'
import { codesOf, factsOf, start, task } from '../testing/facts.ts'
import { expired } from './expired.ts'
import { judgingTime } from './judging-time.ts'
import type { Policy } from './policy.ts'

const at = (time: number, more: Partial<Policy> = {}): Partial<Policy> => ({
  judgedAt: { mode: 'at', time },
  ...more,
})

test('a token is judged at its recorded time, else at its iat, or at the instant of the policy', () => {
  const recorded = { ...task('a'), record: { recordedAt: start + 5 } }
  expect(judgingTime(factsOf([recorded]), 0)).toEqual({ time: start + 5, from: 'recorded' })
  expect(judgingTime(factsOf([task('a')]), 0)).toEqual({ time: start, from: 'issued' })
  expect(judgingTime(factsOf([recorded], { policy: { judgedAt: { mode: 'issued' } } }), 0)).toEqual({
    time: start,
    from: 'issued',
  })
  expect(judgingTime(factsOf([recorded], { policy: at(9) }), 0)).toEqual({ time: 9, from: 'policy' })
  expect(judgingTime(factsOf([task('a', [], { iat: undefined })]), 0)).toBeUndefined()
})

test('a task that several ledgers recorded is judged at the earliest time', () => {
  const facts = factsOf([
    { ...task('a'), record: { recordedAt: start + 9 } },
    { ...task('a'), record: { recordedAt: start + 5 }, source: 1 },
    { ...task('a'), source: 2 },
  ])
  for (const id of [0, 1, 2]) expect(judgingTime(facts, id)?.time).toBe(start + 5)
})

test('an archive is not called expired', () => {
  expect(codesOf(factsOf([task('a', [], { iat: 1, exp: 2 })]))).toEqual([])
})

// exp + skew is the first instant at which it is refused (RFC 7519: on or after)
test.each([
  [start + 629.5, []],
  [start + 630, ['expired']],
])('a token that expires at +600 s is judged at %d', (time, codes) => {
  expect(codesOf(factsOf([task('a')], { policy: at(time) }))).toEqual(codes)
})

test('the message of an expired token names both times and the difference', () => {
  const [detail] = expired.run(factsOf([task('a')], { policy: at(start + 4200) }))
  expect(expired.message(detail!.args!)).toBe(
    'It expired at 2026-02-26 00:10:00 UTC, 60 min before the judging time 2026-02-26 01:10:00 UTC.',
  )
})

test.each([
  [start - 30, []],
  [start - 30.5, ['issued-in-future']],
])('a token issued after the instant %d is accepted up to the limit', (time, codes) => {
  expect(codesOf(factsOf([task('a')], { policy: at(time) }))).toEqual(codes)
})

test.each([
  [60, []],
  [61, ['issued-too-early']],
])('a token %i s old meets an age limit of 60 s', (age, codes) => {
  expect(codesOf(factsOf([task('a')], { policy: at(start + age, { iatMaxAge: 60 }) }))).toEqual(codes)
  expect(codesOf(factsOf([task('a')], { policy: at(start + age) }))).toEqual([])
})

test.each([
  [start + 1, []],
  [start, ['lifetime-invalid']],
  [start - 1, ['lifetime-invalid']],
])('exp %d must come after iat', (exp, codes) => {
  expect(codesOf(factsOf([task('a', [], { exp })]))).toEqual(codes)
})

test('a lifetime is judged against the longest that the policy sets', () => {
  expect(codesOf(factsOf([task('a')], { policy: { maxLifetime: 600 } }))).toEqual([])
  expect(codesOf(factsOf([task('a')], { policy: { maxLifetime: 599 } }))).toEqual(['lifetime-invalid'])
})
