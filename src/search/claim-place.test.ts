import { describe, expect, it } from 'vitest'
import { placeInClaims } from './claim-place.ts'

const claims = JSON.stringify({
  jti: 'a-1',
  exec_act: 'Decide_Loan',
  out_hash: `sha-256:${'x'.repeat(40)}n4bQ${'y'.repeat(40)}`,
  ext: { 'com.example.note': 'after hours', deep: [{ ward: 7 }] },
})
const said = (...words: string[]) => {
  const {
    claim,
    snippet: { text, start, end },
  } = placeInClaims(claims, words)!
  return `${claim}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

describe('the place of a word in claims', () => {
  it('is the claim whose value holds it, with what stands around', () => {
    expect(said('decide')).toBe('exec_act: [Decide]_Loan')
    expect(said('N4bq')).toBe(`out_hash: …${'x'.repeat(30)}[n4bQ]${'y'.repeat(30)}…`)
    expect(said('ward":7')).toBe('ext: …note":"after hours","deep":[{"[ward":7]}]}')
  })

  it('is the beginning of a claim of which only the name holds it', () => {
    expect(said('out_h')).toBe(`out_hash: []sha-256:${'x'.repeat(40)}n4bQ${'y'.repeat(8)}…`)
  })

  it('is that of the first word that stands there at all', () => {
    expect(said('nowhere', '', 'hours')).toContain('[hours]')
    expect(placeInClaims(claims, ['nowhere'])).toBeUndefined()
    expect(placeInClaims(claims, [''])).toBeUndefined()
  })

  it('names no claim where the word is in none by itself, or the text has none', () => {
    expect(placeInClaims(claims, ['"a-1","exec'])).toMatchObject({ snippet: { start: 7 } })
    expect(placeInClaims('just words', ['words'])).toEqual({
      snippet: { text: 'just words', start: 5, end: 10 },
    })
    expect(placeInClaims(`{"a":${'['.repeat(9000)}1`, ['1'])?.claim).toBeUndefined()
  })
})
