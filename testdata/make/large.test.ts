import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examine } from '../../src/testing/examine.ts'
import { type GraphShape, testGraphs } from '../../src/testing/graphs.ts'
import { largeLedger, writeLargeLedger } from './large.ts'

const examined = async (options: Parameters<typeof largeLedger>[0]) => {
  const { jsonl, keys, needles } = await largeLedger(options)
  const files = [
    { name: 'large.jsonl', text: jsonl },
    { name: 'keys.json', text: JSON.stringify(keys) },
  ]
  return { report: await examine(files), needles, jsonl }
}

const shapes = Object.keys(testGraphs) as GraphShape[]

test.each(shapes)('a ledger of shape %s passes whole', async (shape) => {
  const { report } = await examined({ tasks: 200, workflows: 2, shape })
  expect(report.findings.filter(({ code }) => code !== 'workflow-split')).toEqual([])
  expect(report.summary).toMatchObject({ tasks: 200, workflows: 2, verdicts: { passed: 200 } })
})

test('a ledger with needles holds those three findings and no others', async () => {
  const { report, needles } = await examined({ tasks: 600, workflows: 3, needles: true })
  const found = report.findings.map(({ code, jtis }) => [code, [...jtis].sort()])
  expect(Object.fromEntries(found)).toEqual({
    'signature-invalid': [needles!.forged],
    cycle: [...needles!.loop].sort(),
    'temporal-order': [needles!.late],
  })
  expect(found).toHaveLength(3)
})

test('the same options give the same ledger to the letter where signatures are not random', async () => {
  const options = { tasks: 50, alg: 'EdDSA' } as const
  expect(await largeLedger(options)).toEqual(await largeLedger(options))
})

test('a row is about as long as those measured: 900 bytes of token and a little around it', async () => {
  const { jsonl } = await largeLedger({ tasks: 300 })
  expect(jsonl.length / 300).toBeGreaterThan(850)
  expect(jsonl.length / 300).toBeLessThan(1200)
})

test('a ledger written portion by portion is the one made in memory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ect-large-'))
  const options = { tasks: 1300, alg: 'EdDSA' } as const
  await writeLargeLedger(join(folder, 'ledger.jsonl'), options)
  const { jsonl, keys } = await largeLedger(options)
  expect(readFileSync(join(folder, 'ledger.jsonl'), 'utf8')).toBe(jsonl)
  expect(JSON.parse(readFileSync(join(folder, 'ledger.jsonl.keys.json'), 'utf8'))).toEqual(keys)
  rmSync(folder, { recursive: true })
})
