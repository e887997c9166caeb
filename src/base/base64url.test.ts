import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64url, encodeBase64url, isBase64url, isCanonicalBase64url } from './base64url.ts'

// RFC 4648 section 10, without padding.
test.each([
  ['', ''],
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg'],
  ['fooba', 'Zm9vYmE'],
  ['foobar', 'Zm9vYmFy'],
])('%j is %j', (text, encoded) => {
  const bytes = new TextEncoder().encode(text)
  expect(encodeBase64url(bytes)).toBe(encoded)
  expect(decodeBase64url(encoded)).toEqual(bytes)
})

test.each(['Z', 'Zm9vY', 'Zg==', 'Zm+v', 'Zm/v', 'Zm 9v', 'Zm9v\n', 'Zmé9', 'Z\u0100g', 'Zg.A'])(
  '%j is refused',
  (text) => {
    expect(decodeBase64url(text)).toBeUndefined()
  },
)

test('bytes are told to be base64url exactly where they decode, whatever stands around them', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'AZaz09-_+/=. é'), maxLength: 9 })
  const answers = new Set<boolean>()
  fc.assert(
    fc.property(letters, (text) => {
      const bytes = new TextEncoder().encode(`=${text}=`)
      const answer = isBase64url(bytes, 1, bytes.length - 1)
      answers.add(answer)
      expect(answer).toBe(decodeBase64url(text) !== undefined)
    }),
    { numRuns: 500 },
  )
  expect(answers.size).toBe(2)
})

test('decoding gives back what was encoded, as Node encodes it, and the encoding is canonical', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const encoded = encodeBase64url(bytes)
      expect(encoded).toBe(Buffer.from(bytes).toString('base64url'))
      expect(decodeBase64url(encoded)).toEqual(bytes)
      expect(isCanonicalBase64url(encoded)).toBe(true)
    }),
  )
})

test('a second spelling of the same bytes decodes and is told apart', () => {
  expect(decodeBase64url('Zh')).toEqual(decodeBase64url('Zg'))
  expect(isCanonicalBase64url('Zh')).toBe(false)
  expect(isCanonicalBase64url('Zm9')).toBe(false)
  expect(isCanonicalBase64url('Zm8')).toBe(true)
})
