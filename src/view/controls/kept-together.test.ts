import { expect, test } from 'vitest'
import { duration, instant } from '../../checks/phrase.ts'
import { keptTogether } from './kept-together.ts'

const kept = (sentence: string) => keptTogether(sentence).filter((_, at) => at % 2 === 1)

test.each([0.25, 2, 119, 725, 12_000, 273_900, 1_772_064_000])(
  'a length of %d seconds stays in one piece as it is said',
  (seconds) => {
    expect(kept(`It was issued ${duration(seconds)} before, and that is all.`)).toEqual([duration(seconds)])
  },
)

test('an instant stays in one piece, and what is no time is left alone', () => {
  expect(kept(`${instant(1772064000.25)} against ${instant(1772064000)}.`)).toEqual([
    '2026-02-26 00:00:00.250 UTC',
    '2026-02-26 00:00:00 UTC',
  ])
  expect(kept('At line 25: 3 successors, 12 hops, 2026 and step 7 said')).toEqual([])
})

test('the pieces together are the sentence', () => {
  const sentence = 'issued 70 s before 2026-02-26 00:05:10 UTC. The policy allows 30 s.'
  expect(keptTogether(sentence).join('')).toBe(sentence)
})
