import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeTextIndex, snippetIn } from './text-index.ts'

function indexOf(texts: readonly string[]) {
  const index = makeTextIndex()
  index.add(texts)
  return index
}
const found = (texts: string[], ...words: string[]) => [...indexOf(texts).find(words)]

describe('a text index', () => {
  it('finds the texts that hold every word, whatever the capitals', () => {
    const texts = ['Patient 7 triage', 'patient 8', 'triage']
    expect(found(texts, 'PATIENT')).toEqual([0, 1])
    expect(found(texts, 'triage', 'patient')).toEqual([0])
    expect(found(texts, 'ward')).toEqual([])
  })

  it('finds nothing for nothing', () => {
    expect(found(['a', 'b'])).toEqual([])
    expect(found(['a', 'b'], '')).toEqual([])
    expect(found([], 'a')).toEqual([])
  })

  it('finds no word across two texts, and the next text after such a place', () => {
    expect(found(['ab', 'ab'], 'ba')).toEqual([])
    expect(found(['aa', 'ab', 'aab'], 'aab')).toEqual([2])
    expect(found(['xa', '', 'aa'], 'aa')).toEqual([2])
  })

  it('names a text once, however often it holds the word', () => {
    expect(found(['aaaa', 'b', 'aa'], 'a')).toEqual([0, 2])
  })

  it('goes on over many chunks', () => {
    const long = 'x'.repeat(400_000)
    const index = indexOf(Array.from({ length: 12 }, (_, token) => `${long}${token % 5 === 0 ? 'Ω' : 'o'}`))
    expect([...index.find(['xω'])]).toEqual([0, 5, 10])
    expect(index.characters()).toBe(12 * 400_001)
  })

  it('takes in texts some at a time, and finds in what it has', () => {
    const text = (token: number) => `${token} ${'x'.repeat(600_000)}`
    const index = indexOf([text(0), text(1)])
    expect([...index.find(['x'])]).toEqual([0, 1])
    index.add([text(2), text(3)])
    expect(index.tokens()).toBe(4)
    expect([...index.find(['x'])]).toEqual([0, 1, 2, 3])
    expect([...index.search(['3 x'])]).toEqual([[], [3]])
  })

  it('finds what a look at each text finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'İ', '𝔸'), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(letters), fc.array(letters, { minLength: 1, maxLength: 2 }), (texts, words) => {
        const asked = words.filter((word) => word !== '').map((word) => word.toLowerCase())
        const each = texts.flatMap((text, token) =>
          asked.length > 0 && asked.every((word) => text.toLowerCase().includes(word)) ? [token] : [],
        )
        expect(found(texts, ...words)).toEqual(each)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a snippet', () => {
  const text = `${'before '.repeat(10)}The Word ${'after '.repeat(10)}`

  it('is the text around the word with its capitals, shortened on both sides', () => {
    const snippet = snippetIn(text, 'the word')!
    expect(snippet.text.slice(snippet.start, snippet.end)).toBe('The Word')
    expect(snippet.text).toMatch(/^….{30}The Word.{30}…$/)
  })

  it('marks the right place where lower case has more letters', () => {
    const snippet = snippetIn('İ word', 'WORD')!
    expect(snippet.text.slice(snippet.start, snippet.end)).toBe('word')
  })

  it('is not shortened where nothing was cut off, and is none where the word is not there', () => {
    expect(snippetIn('word', 'word')).toEqual({ text: 'word', start: 0, end: 4 })
    expect(snippetIn('word', 'other')).toBeUndefined()
    expect(snippetIn('word', '')).toBeUndefined()
  })
})
