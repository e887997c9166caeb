import { expect, test } from 'vitest'
import { columnNames, csvFields } from './csv-record.ts'

test.each<[string, string[] | undefined]>([
  ['a,b,c', ['a', 'b', 'c']],
  ['a,,', ['a', '', '']],
  ['', ['']],
  ['"a","b,c"', ['a', 'b,c']],
  ['"a ""quoted"" word",x', ['a "quoted" word', 'x']],
  ['"two\nlines",x', ['two\nlines', 'x']],
  ['"",""""', ['', '"']],
  ['5" pipe,x', ['5" pipe', 'x']],
  ['"a"b,c', ['ab', 'c']],
  ['a,"open', undefined],
  ['a,"open""', undefined],
])('%j has the fields %j', (record, fields) => {
  expect(csvFields(record, ',')).toEqual(fields)
})

test('columns without a name of their own are numbered', () => {
  expect(columnNames(['a', '', 'a'], 4)).toEqual(['a', 'column2', 'column3', 'column4'])
  expect(columnNames(undefined, 2)).toEqual(['column1', 'column2'])
})
