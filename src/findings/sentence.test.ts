import { expect, it } from 'vitest'
import { verdictSentence } from './sentence.ts'

const counts = { tasks: 3, passed: 1, failed: 0, indeterminate: 2, inheriting: 0 }
const sentence = '3 tasks, 1 workflow: 1 passed, 0 failed, 2 indeterminate'

it.each([
  [{ checking: false }, ''],
  [{ checking: true }, '; not all signatures were reached'],
  [{ reading: 'stopped', checking: false }, '; reading was stopped'],
  [{ reading: 'stopped', checking: true }, '; reading was stopped; not all signatures were reached'],
  [{ reading: 'in-part', checking: false }, '; not everything was read'],
  [{ reading: 'in-part', checking: true }, '; not everything was read; not all signatures were reached'],
] as const)('says of %j that not all is known', (cutShort, ending) => {
  expect(verdictSentence(counts, 1, cutShort)).toBe(sentence + ending)
})

it('says how many passed tasks rest on others before it says what was stopped', () => {
  expect(verdictSentence({ ...counts, inheriting: 1 }, 1, { reading: 'stopped', checking: false })).toBe(
    `${sentence}; 1 passed task depends on a failed or unchecked one; reading was stopped`,
  )
})
