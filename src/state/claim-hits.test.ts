import { describe, expect, it } from 'vitest'
import { claimsMatcher, noClaimHits, withAnswers } from './claim-hits.ts'

const hit = Int32Array.of(3)

describe('what is known of words in claims', () => {
  it('is told for the outline it was found in and for no other', () => {
    const known = withAnswers(noClaimHits, 7, ['a', 'b'], [hit, Int32Array.of()])
    expect(claimsMatcher(known, 7)('a')).toBe(hit)
    expect([...(claimsMatcher(known, 7)('b') ?? [9])]).toEqual([])
    expect(claimsMatcher(known, 7)('c')).toBeUndefined()
    expect(claimsMatcher(known, 8)('a')).toBeUndefined()
  })

  it('gathers while the sources stay, and starts anew with others', () => {
    const first = withAnswers(noClaimHits, 1, ['a'], [hit])
    expect([...withAnswers(first, 1, ['b'], [hit]).byWord.keys()]).toEqual(['a', 'b'])
    expect([...withAnswers(first, 2, ['b'], [hit]).byWord.keys()]).toEqual(['b'])
  })

  it('forgets the words asked longest ago, and never one of the answer or one that lasts', () => {
    const words = Array.from({ length: 40 }, (_, index) => `w${index}`)
    const many = withAnswers(
      noClaimHits,
      1,
      words,
      words.map(() => hit),
    )
    expect(many.byWord.size).toBe(40)
    const more = withAnswers(many, 1, ['x'], [hit], ['w0'])
    expect(more.byWord.size).toBe(25)
    expect([...more.byWord.keys()].at(-1)).toBe('x')
    expect([more.byWord.has('w0'), more.byWord.has('w1')]).toEqual([true, false])
  })
})
