import { expect, it } from 'vitest'
import { makeSharing } from './sharing.ts'

it('gives one list for all that say the same, and never another', () => {
  const { list } = makeSharing()
  const first = list(['a', 'b'])
  expect(list(['a', 'b'])).toBe(first)
  for (const other of [['a'], ['a', 'c'], ['a', 'b', 'c'], [], ['ab']]) expect(list(other)).toEqual(other)
})

it('gives back every text, however many', () => {
  const { text } = makeSharing()
  for (let at = 0; at < 25_000; at++) expect(text(`${at}`)).toBe(`${at}`)
  expect(text(undefined)).toBeUndefined()
})
