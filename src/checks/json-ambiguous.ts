import type { JsonOddity } from '../tokens/token.ts'
import { all, decoded, signed } from './applies.ts'
import { defineCheck } from './check.ts'
import { quote } from './phrase.ts'
import { readTasks } from './tasks.ts'

const sentences: Readonly<Partial<Record<JsonOddity['oddity'], string>>> = {
  'duplicate-member': 'stands there more than once; the last one is read',
  'unsafe-integer': 'is a whole number beyond 2^53, which programs round differently',
  'lone-surrogate': 'holds half a character, which programs replace differently',
}

export const jsonAmbiguous = defineCheck({
  code: 'json-ambiguous',
  severity: 'warning',
  step: 'form',
  title: 'JSON can be read in two ways',
  passes: 'Its JSON can be read in one way only',
  source: {
    word: 'rfc',
    where:
      'RFC 7515 section 4 and RFC 7519 section 4 on repeated members; RFC 8259 sections 6 and 8.2. That it warns and does not fail is our choice',
  },
  text: {
    what: 'The header or payload holds a member twice, a whole number that is too large for many programs, or half a surrogate pair. One finding for each token, naming the first place.',
    why: 'Two verifiers can read two different claims from the same signed bytes, and both find the signature right.',
    causes: [
      'The JSON was put together as text and not by a serializer.',
      'An id or amount of 64 bits was written as a number.',
      'Somebody repeats a claim on purpose, hoping that two verifiers pick different ones.',
    ],
    tries: ['Look at the raw payload.', 'Write large numbers as strings, and each member once.'],
  },
  message: ({ where, at, oddity, others }) =>
    `In the ${where} ${quote(at)} ${sentences[oddity as JsonOddity['oddity']] ?? 'is ambiguous'}.${Number(others) > 0 ? ` ${others} more such places.` : ''}`,
  applies: all(decoded, signed),
  *run(facts) {
    for (const { id, token } of readTasks(facts)) {
      if (token.oddities.length === 0) continue
      const odd = token.oddities.filter(({ where }) => where !== 'encoding')
      const [first] = odd
      if (!first) continue
      const { where, at, oddity } = first
      yield { tokens: [id], args: { where, at, oddity, others: odd.length - 1 } }
    }
  },
})
