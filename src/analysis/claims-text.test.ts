import { describe, expect, it } from 'vitest'
import { factsOf } from '../testing/facts.ts'
import { claimsText, claimsTextOf } from './claims-text.ts'

describe('the text of claims', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64url')
  const jws = (payload: string) => `${encode('{"alg":"ES256"}')}.${encode(payload)}.c2ln`
  const textOf = (payload: string) => claimsText(factsOf([{ jws: jws(payload) }]).tokens[0]!)

  it('has escaped letters spelled out, and keeps what would end a string', () => {
    expect(textOf('{"a":"Gr\\u00fc\\u00dfe \\/ \\" \\u0022 \\u000a \\\\u00fc"}')).toBe(
      '{"a":"Grüße / \\" \\u0022 \\u000a \\\\u00fc"}',
    )
  })

  it('is there for unsigned tokens and for payloads that are no JSON', () => {
    const { tokens } = factsOf([
      { unsigned: true, claims: { note: 'unsigned words' } },
      { jws: jws('just words') },
    ])
    expect(tokens.map(claimsText)[0]).toContain('unsigned words')
    expect(tokens.map(claimsText)[1]).toBe('just words')
    expect(claimsText(factsOf([{ jws: 'no.token' }]).tokens[0]!)).toBe('')
  })

  it('is given once for tokens that were read twice', () => {
    const facts = factsOf([{}, {}, { claims: { jti: 'other' } }])
    expect([0, 1, 2].map((id) => claimsTextOf({ facts }, id) === '')).toEqual([false, true, false])
  })
})
