import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodedToken } from '../testing/encoded.ts'
import { findTokens } from './search-text.ts'

const token = encodedToken({ jti: 'a' })

test.each<[string, string, number]>([
  ['alone', token, 0],
  ['between words', `got ${token} now`, 4],
  ['in quotes', `"${token}"`, 1],
  ['in a URL', `https://x.example/t/${token}?a=b`, 20],
  ['before a full stop', `${token}.`, 0],
  ['behind a dotted name', `a.b.${token}`, 4],
  ['behind an escaped line feed', `\\n${token}\\n`, 2],
  ['behind a percent escape', `%22${token}%22`, 3],
])('a token %s is found with its offset', (_, text, offset) => {
  expect(findTokens(text)).toEqual([{ jws: token, offset }])
})

test.each([
  ['a host name', 'www.example.com'],
  ['a word that begins like a token', 'eyes.are.open'],
  ['two parts', token.split('.').slice(0, 2).join('.')],
  ['a token without payload', 'eyJhbGciOiJub25lIn0..'],
  ['an encrypted token', `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}.a.b.c.d`],
])('%s is none', (_, text) => {
  expect(findTokens(text)).toEqual([])
})

test('an unsecured token, whose third part is empty, is found', () => {
  const [header, payload] = token.split('.')
  expect(findTokens(`x ${header}.${payload}. y`)).toEqual([{ jws: `${header}.${payload}.`, offset: 2 }])
})

test('every token is found whatever stands between', () => {
  const between = fc.string().filter((text) => !/[\w.%\\-]/.test(text))
  fc.assert(
    fc.property(fc.array(between, { minLength: 1, maxLength: 5 }), (pieces) => {
      const text = pieces.join(` ${token} `)
      expect(findTokens(text).map(({ jws }) => jws)).toEqual(Array(pieces.length - 1).fill(token))
    }),
  )
})
