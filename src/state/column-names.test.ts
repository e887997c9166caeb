import { expect, it } from 'vitest'
import { columnNames, knownColumns } from './column-names.ts'

it('takes known names in their own order, and nothing else', () => {
  expect(knownColumns(['codes', 'action', 'action', 'shoe size', 7])).toEqual(['action', 'codes'])
  expect(knownColumns([...columnNames].reverse())).toEqual(columnNames)
})

it('takes what is no list of columns for no choice', () => {
  for (const odd of [undefined, null, 'action', {}, [], ['__proto__']]) expect(knownColumns(odd)).toBeNull()
})
