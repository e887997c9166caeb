import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markOf, markOfBytes } from './mark.ts'

const ascii = fc.string({ unit: 'binary-ascii', maxLength: 2000 })

it('is the same for a text and its bytes, wherever they stand', () => {
  fc.assert(
    fc.property(ascii, ascii, (text, around) => {
      const bytes = new TextEncoder().encode(around + text + around)
      expect(markOfBytes(bytes, around.length, around.length + text.length)).toBe(markOf(text))
    }),
  )
})

it('tells a text from one that differs in a letter, in their order, or in length', () => {
  const text = `${'abcdefgh'.repeat(4000)}`
  const marks = [
    text,
    `b${text.slice(1)}`,
    `ba${text.slice(2)}`,
    `${text.slice(0, -1)}\0`,
    text.slice(0, -1),
  ].map(markOf)
  expect(new Set(marks).size).toBe(marks.length)
  expect(marks[0]).toBe(markOf(text))
})
