import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKeys } from './read-keys.ts'

const read = (text: string) => readKeys({ text, source: 'hostile' })

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

test('reads keys from anything without ever rejecting', async () => {
  const object = fc.dictionary(fc.constantFrom(...members), value)
  await fc.assert(
    fc.asyncProperty(fc.oneof(object, fc.record({ keys: fc.array(object) })), async (given) => {
      const { keys, rejected } = await read(JSON.stringify(given))
      expect(keys.every(({ jwk }) => !('d' in jwk))).toBe(true)
      expect(rejected.every(({ message }) => message.length > 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('never rejects, whatever the text', async () => {
  const pieces = [
    '{',
    '[',
    '"',
    '\\"',
    'kty',
    ':',
    'EC',
    'eyJ',
    '.',
    '-----BEGIN A-----',
    '-----END',
    'MIIB',
    '\ud800',
    '}',
  ]
  const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(texts, async (parts) => {
      const reading = await read(parts.join(''))
      expect(reading.keys.length + reading.rejected.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('never rejects, whatever the members of a JWK', async () => {
  const member = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.constant(null),
    fc.array(fc.string()),
  )
  const names = fc.constantFrom('kty', 'crv', 'x', 'y', 'n', 'e', 'alg', 'use', 'key_ops', 'kid', 'x5c')
  const jwks = fc.tuple(
    fc.dictionary(names, member),
    fc.constantFrom({ kty: 'EC', crv: 'P-256' }, { kty: 'OKP', crv: 'Ed25519' }, { kty: 'RSA' }, {}),
  )
  await fc.assert(
    fc.asyncProperty(jwks, async ([odd, base]) => {
      await expect(read(JSON.stringify({ keys: [{ ...odd, ...base }] }))).resolves.toBeDefined()
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['brackets', '['.repeat(300_000)],
  ['braces with quotes', '{"'.repeat(150_000)],
  ['one long run of base64', 'eyJ'.repeat(200_000)],
  ['dots', 'eyJa.'.repeat(100_000)],
  ['hyphens', '-'.repeat(500_000)],
  ['openings of armour', '-----BEGIN A-----\n'.repeat(20_000)],
  ['escaped braces', '{\\"'.repeat(100_000)],
])('reads half a megabyte of %s in a second or so', async (_, text) => {
  const started = performance.now()
  await read(text)
  expect(performance.now() - started).toBeLessThan(3000)
})
