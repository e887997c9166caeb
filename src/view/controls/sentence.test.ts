import { expect, it } from 'vitest'
import { withoutTitle } from './sentence.ts'

it('drops the title that a sentence repeats, and nothing else', () => {
  expect(withoutTitle('Signature does not match. It was changed.', 'Signature does not match')).toBe(
    'It was changed.',
  )
  expect(withoutTitle('Signature does not match.', 'Signature does not match')).toBe('')
  expect(withoutTitle('Signature does not match here.', 'Signature does not match')).toBe(
    'Signature does not match here.',
  )
})
