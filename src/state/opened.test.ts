import { expect, it } from 'vitest'
import type { Opening } from '../workers/opening.ts'
import { becameSources } from './opened.ts'

const file = (name: string, size: number): Opening => ({
  role: 'any',
  file: new File([new Uint8Array(size)], name),
})

it('tells which openings became sources: small ones are read first, and what was refused is none', () => {
  const large = file('large', 1_500_000)
  const keys: Opening = { role: 'keys', name: 'pasted keys', text: 'ü' }
  const [bad, small] = [file('bad', 7), file('small', 9)]
  const sources = [
    { name: 'small', bytes: 9 },
    { name: 'pasted keys', bytes: 2 },
    { name: 'large', bytes: 1_500_000 },
  ]
  expect(becameSources([large, bad, small, keys], sources)).toEqual([small, keys, large])
  expect(becameSources([bad], [])).toEqual([])
})
