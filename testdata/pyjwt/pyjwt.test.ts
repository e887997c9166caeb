import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Policy } from '../../src/checks/policy.ts'
import { examine } from '../../src/testing/examine.ts'
import expected from './expected.json' with { type: 'json' }

interface Planted {
  readonly code: string
  readonly jtis: readonly (string | null)[]
  readonly severity?: string
}

interface Listed {
  readonly file: string
  readonly planted: readonly Planted[]
  readonly innocent: readonly string[]
  readonly policy?: Partial<Policy>
}

const read = (name: string) => ({ name, text: readFileSync(`${import.meta.dirname}/${name}`, 'utf8') })
const files: readonly Listed[] = expected.files as readonly Listed[]
const inWords = (code: string, jtis: readonly (string | null)[]) =>
  `${code} ${[...new Set(jtis.map((jti) => jti ?? 'none'))].sort().join(' ')}`

test.each(files)('$file, issued by another stack, is found as planted', async ({ file, planted, policy }) => {
  const { findings, summary } = await examine([read(file), read(expected.keys)], policy)
  const found = findings.map(({ code, jtis }) => inWords(code, jtis))
  expect([...new Set(found)].sort()).toEqual(planted.map(({ code, jtis }) => inWords(code, jtis)).sort())
  expect(summary.tokens).toBeGreaterThan(0)
})

test.each(files)('$file accuses none of the innocent', async ({ file, innocent, policy }) => {
  const { findings, tokens } = await examine([read(file), read(expected.keys)], policy)
  const accused = new Set(findings.filter(({ severity }) => severity !== 'note').flatMap(({ jtis }) => jtis))
  expect(innocent.filter((jti) => accused.has(jti))).toEqual([])
  const passed = new Set(tokens.filter(({ verdict }) => verdict === 'passed').map(({ jti }) => jti))
  expect(innocent.filter((jti) => !passed.has(jti))).toEqual([])
})
