import { basename } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../../src/findings/report.ts'
import { examine, type TestFile } from '../../src/testing/examine.ts'
import samples from '../samples/index.json' with { type: 'json' }
import { filesBelow, readBytes, readText, root, testdata } from './files.ts'

const expected = (name: string) => JSON.parse(readText(`${testdata}/expected/${name}.json`)) as Report
const fileAt = (path: string): TestFile => ({ name: basename(path), bytes: readBytes(path) })

test.each(samples)('the report on the sample $id is the golden one', async ({ id, file }) => {
  const folder = `${root}/public/samples`
  const report = await examine([fileAt(`${folder}/${file}`), fileAt(`${folder}/${id}.keys.json`)])
  expect(report).toEqual(expected(id))
})

const ledgers = filesBelow(`${testdata}/ledgers`).map((path) => [basename(path), path] as const)
const keys = fileAt(`${testdata}/ledgers/keys.jwks.json`)

test.each(ledgers)('the report on %s is the golden one', async (name, path) => {
  const report = await examine(name.startsWith('keys') ? [fileAt(path)] : [fileAt(path), keys])
  expect(report).toEqual(expected(`ledgers/${name}`))
})

test('the same ledger in another format gives the same verdicts', () => {
  const signed = ledgers
    .map(([name]) => expected(`ledgers/${name}`))
    .filter(({ summary }) => summary.tasks === 6)
  expect(signed.length).toBeGreaterThan(20)
  for (const { tokens, summary, sources } of signed) {
    const verdict = tokens.every(({ signature }) => signature === 'unsigned') ? 'failed' : 'passed'
    expect(summary.verdicts[verdict], sources[0]?.name).toBe(6)
  }
})

test('no golden report is left over from a file that is gone', () => {
  const names = [...samples.map(({ id }) => `${id}.json`), ...ledgers.map(([name]) => `ledgers/${name}.json`)]
  const found = filesBelow(`${testdata}/expected`).map((path) => path.slice(`${testdata}/expected/`.length))
  expect(found.sort()).toEqual(names.sort())
})
