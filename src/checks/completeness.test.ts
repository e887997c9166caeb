import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findingsDoc } from '../../testdata/make/findings-doc.ts'
import type { Check } from './check.ts'
import { checks } from './index.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const violations = readdirSync(new URL('../../testdata/violations', import.meta.url))
const rules = read('docs/rules.md')
const all: readonly Check[] = checks

describe.each(all.map((check) => [check.code, check] as const))('%s', (code, check) => {
  test('has its words', () => {
    const { title, passes, source, text } = check
    for (const words of [title, passes, source.where, text.what, text.why])
      expect(words.length).toBeGreaterThan(5)
    for (const words of [title, passes, source.where]) expect(words).not.toMatch(/\.$/)
    for (const sentence of [text.what, text.why, ...text.causes, ...text.tries])
      expect(sentence).toMatch(/[.?]$/)
    expect(text.causes.length).toBeGreaterThan(0)
    expect(text.tries.length).toBeGreaterThan(0)
  })

  test('has a rule in docs/rules.md', () => {
    expect(rules).toContain(`\`${code}\``)
  })

  test('has a file named after its code', () => {
    expect(readdirSync(new URL('.', import.meta.url))).toContain(`${code}.ts`)
  })

  test.skipIf(violations.length === 0)('has a violation file', () => {
    expect(violations.some((file) => file.startsWith(`${code}.`))).toBe(true)
  })
})

test('no two checks share a code, and they stand in the order of a verifier', () => {
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  const steps = all.map(({ step }) => step).filter((step, index, every) => step !== every[index - 1])
  expect(steps).toEqual(['form', 'signature', 'identity', 'claims', 'time', 'graph', 'ledger'])
})

test('docs/findings.md is as the checks say; `npm run testdata` writes it', () => {
  expect(read('docs/findings.md')).toBe(findingsDoc())
})

test('every code in docs/rules.md exists', () => {
  const named = [...rules.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, name]) => name)
  const known = new Set(all.map(({ code }) => code))
  const strange = named.filter((name) => !known.has(name!) && !/^(ect|draft)-/.test(name!))
  expect(strange).toEqual([])
})
