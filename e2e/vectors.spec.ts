import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import type * as vectors from '../src/testing/vectors.ts'
import { isRight, type Vector, wycheproofVectors } from '../src/testing/vectors.ts'
import type { SignatureStatus } from '../src/verify/verification.ts'
import { readTestFile, testFile } from './files.ts'
import { expect, test } from './test.ts'

const folder = process.env.ECT_VECTORS

type Case = Pick<Vector, 'jws' | 'jwk'>

/** Verifies with this browser's own WebCrypto, in the page and under its policy, by the code that its workers run. */
async function statusesIn(page: Page, cases: readonly Case[]): Promise<readonly SignatureStatus[]> {
  await page.evaluate(await bundle())
  return page.evaluate(async (all) => {
    const { statusOf } = (globalThis as unknown as { ectVectors: typeof vectors }).ectVectors
    return Promise.all(all.map(statusOf))
  }, cases)
}

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, '../src/testing/vectors.ts')
  const [built] = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'ectVectors', fileName: 'vectors' },
    },
  })) as Rolldown.RolldownOutput[]
  return built?.output[0].code ?? ''
}

test('the 401 Wycheproof JWS tests come out in this browser as they were published', async ({ explorer }) => {
  test.skip(!folder, 'ECT_VECTORS names no folder that holds them')
  const file = join(folder ?? '', 'wycheproof-json_web_signature_test.json')
  const cases = wycheproofVectors(readFileSync(file, 'utf8'))
  expect(cases).toHaveLength(401)
  const statuses = await statusesIn(explorer.page, cases)
  const wrong = cases.filter((vector, index) => !isRight(vector, statuses[index] ?? 'pending'))
  expect(wrong.map(({ tcId, comment }) => `${tcId} ${comment}`)).toEqual([])
})

test('the examples of the JOSE specifications verify in this browser', async ({ explorer }) => {
  const names = readdirSync(testFile('vectors')).filter((name) => name.endsWith('.json'))
  const cases = names.map((name) => JSON.parse(readTestFile(`vectors/${name}`)) as Case)
  const statuses = await statusesIn(explorer.page, cases)
  expect(statuses).toEqual(names.map(() => 'verified'))
})
