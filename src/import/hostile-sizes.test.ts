import { expect, test } from 'vitest'
import { encodedToken } from '../testing/encoded.ts'
import { readBytes } from '../testing/read-all.ts'

const token = encodedToken({ jti: 'a' })
const row = JSON.stringify({ token })

/** Each would take minutes if what is looked for were looked for again from every character on. */
test.each([
  ['beginnings of a header and no dot', `{"a":"${'eyJ'.repeat(300_000)}"}\n${row}\n{"a":1}\n`],
  ['values without anything between them', `[${row}]\n${'0'.repeat(500_000)}`],
  ['columns without end', `a,token\n1,${token}\n${','.repeat(1_500_000)}\n`],
])('a text of %s is gone through in one pass', { timeout: 60_000 }, async (_, text) => {
  expect((await readBytes(text)).entries).toHaveLength(1)
})

test('a row of more columns than a table has is rejected with their number', async () => {
  const { rejected } = await readBytes(`a,token\n1,${token}\n${','.repeat(20_000)}\n`)
  expect(rejected.map(({ origin, reason }) => [origin.line, reason])).toEqual([
    [3, 'a row of 20,001 columns; the limit is 16,384'],
  ])
})
