import { describe, expect, it } from 'vitest'
import { markOf } from '../base/mark.ts'
import { fileSource } from '../import/byte-source.ts'
import { factsOf, type Given } from '../testing/facts.ts'
import { claimsTextsOf } from './claims-text.ts'

describe('the text of claims', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64url')
  const jws = (payload: string) => `${encode('{"alg":"ES256"}')}.${encode(payload)}.c2ln`
  const textsOf = async (...given: Given[]) =>
    (await claimsTextsOf({ facts: factsOf(given) }, 0, given.length)).texts

  it('has escaped letters spelled out, and keeps what would end a string', async () => {
    const payload = '{"a":"Gr\\u00fc\\u00dfe \\/ \\" \\u0022 \\u000a \\\\u00fc"}'
    expect(await textsOf({ jws: jws(payload) })).toEqual(['{"a":"Grüße / \\" \\u0022 \\u000a \\\\u00fc"}'])
  })

  it('is there for unsigned tokens and for payloads that are no JSON', async () => {
    const [unsigned, words, none] = await textsOf(
      { unsigned: true, claims: { note: 'unsigned words' } },
      { jws: jws('just words') },
      { jws: 'no.token' },
    )
    expect(unsigned).toContain('unsigned words')
    expect(words).toBe('just words')
    expect(none).toBe('')
  })

  it('is given once for tokens that were read twice', async () => {
    const texts = await textsOf({}, {}, { claims: { jti: 'other' } })
    expect(texts.map((text) => text === '')).toEqual([false, true, false])
  })

  it('is read again for tokens that were left in their source', async () => {
    const [kept] = await textsOf({ jws: jws('{"note":"words"}') })
    const text = `some ${jws('{"note":"words"}')} more`
    const source = fileSource('l.jsonl', new Blob([text]))
    const { tokens, graph } = factsOf([{ jws: jws('{"note":"words"}') }])
    const mark = markOf(text.slice(5, -5))
    const encoded = { kind: 'range', source, start: 5, end: text.length - 5, mark } as const
    const facts = { ...factsOf([]), graph, tokens: [{ ...tokens[0]!, encoded }] }
    expect(await claimsTextsOf({ facts }, 0, 1)).toEqual({ texts: [kept] })
    const gone = { ...source, slice: () => Promise.reject(new Error('gone')) }
    const lost = { ...facts, tokens: [{ ...facts.tokens[0]!, encoded: { ...encoded, source: gone } }] }
    const { texts, failure } = await claimsTextsOf({ facts: lost }, 0, 1)
    expect(failure).toMatchObject({ code: 'read-failed', args: { name: 'l.jsonl' } })
    expect(JSON.parse(texts[0]!)).toMatchObject({ predecessors: [] })
  })
})
