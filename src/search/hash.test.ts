import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signedToken, testKeySet } from '../testing/tokens.ts'
import { decodeLink, encodeLink, type Link, linkOf } from './hash.ts'
import { holdsTokenOrKey } from './secrets.ts'

const tokenName = (id: number) => `${id}-0123456789abcdef`

describe('a link', () => {
  it('is readable, and read as it was', () => {
    const link: Link = { view: 'table', query: 'agent:b a+2 -> "x y"', workflow: '9f2c', policy: 'lenient' }
    expect(encodeLink(link)).toBe('#v=table&q=agent:b+a%2B2+-%3E+%22x+y%22&w=9f2c&p=lenient')
    expect(decodeLink(encodeLink(link))).toEqual(link)
  })

  it('names the selected task by the beginning of a hash', () => {
    const link = linkOf({ view: 'graph', selected: 7 }, tokenName)
    expect(encodeLink(link)).toBe('#v=graph&t=7-0123456789')
  })

  it('holds nothing where nothing is shown', () => {
    expect(encodeLink(linkOf({ selected: null, query: '' }, tokenName))).toBe('')
    expect(decodeLink('')).toEqual({})
    expect(decodeLink('#')).toEqual({})
  })

  it('holds no token and no key, whatever was searched for', async () => {
    const jws = await signedToken()
    const [header, payload, signature] = jws.split('.') as [string, string, string]
    const key = JSON.stringify(testKeySet('a').keys[0])
    for (const secret of [jws, header, payload, signature, `"${key.replaceAll('"', '\\"')}"`]) {
      const link = linkOf({ selected: null, query: `verdict:failed ${secret} plan` }, tokenName)
      expect(link.query).toBe('verdict:failed plan')
    }
    expect(encodeLink({ query: jws, workflow: key, policy: '-----BEGIN PUBLIC KEY-----' })).toBe('')
    expect(decodeLink(`#q=${jws}&v=graph`)).toEqual({ view: 'graph' })
  })

  it('may hold ids, hashes, issuers and actions', () => {
    for (const text of [
      '00000000-0000-4000-8000-000000000061',
      'spiffe://prod.example.com/ns/payments/sa/eyeglass.service/with/a/path/that-goes-on/and-on/for-longer-than/eighty-characters',
      'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg',
      'sha-384:n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCggn4bQgYhMfWWaL-qgxVrQFa',
      'validate_safety|key:k-7',
    ])
      expect(holdsTokenOrKey(text)).toBe(false)
  })

  it('leaves out what it does not understand, and takes the first of two', () => {
    expect(decodeLink('#v=graph&v=table&x=1&q=%E0%A4%A&t=short&w&=&p=')).toEqual({ view: 'graph' })
    expect(decodeLink('v=<script>')).toEqual({})
    expect(decodeLink(`#q=${'x '.repeat(2000)}`)).toEqual({})
    expect(decodeLink('#__proto__=x&constructor=y')).toEqual({})
  })

  it('is read without throwing, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'vtqwp=&#%+2Fé\ud800') }), (hash) => {
        const link = decodeLink(hash)
        expect(decodeLink(encodeLink(link))).toEqual(link)
      }),
      { numRuns: 2000 },
    )
  })

  it('holds any query as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 70 }), (query) => {
        expect(decodeLink(encodeLink({ query }))).toEqual({ query })
      }),
      { numRuns: 1000 },
    )
  })
})
