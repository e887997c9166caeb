import { expect, test } from 'vitest'
import { encodedToken } from '../testing/encoded.ts'
import { readBytes } from '../testing/read-all.ts'

const row = JSON.stringify({ token: encodedToken({ jti: 'a' }) })

/** Each would take minutes if what is looked for were looked for again from every character on. */
test.each([
  ['beginnings of a header and no dot', `{"a":"${'eyJ'.repeat(300_000)}"}\n${row}\n{"a":1}\n`],
  ['values without anything between them', `[${row}]\n${'0'.repeat(500_000)}`],
])('a text of %s is gone through in one pass', { timeout: 60_000 }, async (_, text) => {
  expect((await readBytes(text)).entries).toHaveLength(1)
})
