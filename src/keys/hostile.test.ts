import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readKeys } from './read-keys.ts'

const members = [
  'kty',
  'crv',
  'x',
  'y',
  'n',
  'e',
  'kid',
  'alg',
  'use',
  'key_ops',
  'sub',
  'keys',
  'jwks',
  'cnf',
  'x5c',
  'd',
]
const words = fc.constantFrom<unknown>(
  'RSA',
  'EC',
  'OKP',
  'P-256',
  'sig',
  'enc',
  { toString: 1 },
  { toString: null, valueOf: 2 },
  [{ toString: 3 }],
)
const value = fc.oneof(words, fc.jsonValue())

it('reads keys from anything without ever rejecting', async () => {
  const object = fc.dictionary(fc.constantFrom(...members), value)
  await fc.assert(
    fc.asyncProperty(fc.oneof(object, fc.record({ keys: fc.array(object) })), async (given) => {
      const { keys, rejected } = await readKeys({ text: JSON.stringify(given), source: 'hostile' })
      expect(keys.every(({ jwk }) => !('d' in jwk))).toBe(true)
      expect(rejected.every(({ message }) => message.length > 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
