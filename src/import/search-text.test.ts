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
  ['behind a percent escape that was escaped once more', `%2522${token}%2522`, 5],
  ['behind a quote that JSON escapes by its number', `\\u0022${token}\\u0022`, 6],
  ['behind a quote as web servers escape it', `\\x22${token}\\x22`, 4],
  ['behind an equals sign as some serializers escape it', `ect\\u003d${token}\\u0026a`, 9],
  ['in a colour of the terminal', `\u001b[32m${token}\u001b[0m`, 5],
  ['behind a name that sticks to it', `execution_context_${token}`, 18],
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
