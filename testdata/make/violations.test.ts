import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checks } from '../../src/checks/index.ts'
import { type Circumstances, examine } from '../../src/testing/examine.ts'
import listed from '../violations/index.json' with { type: 'json' }
import { testdata } from './files.ts'

interface Listed {
  readonly files: readonly string[]
  readonly policy?: string
  readonly circumstances?: Circumstances
  readonly accused: readonly (string | null)[]
  readonly alongside: readonly string[]
}

const read = (name: string) => readFileSync(`${testdata}/${name}`, 'utf8')
const list = Object.entries(listed as Readonly<Record<string, Listed>>)

test('every check has its violation, and every violation its check', () => {
  expect(Object.keys(listed).sort()).toEqual(checks.map(({ code }) => code).sort())
})

test.each(list)(
  'the ledger of %s yields that finding, of the tasks meant and no others',
  async (code, violation) => {
    const files = violation.files.map((name) => ({ name, text: read(name) }))
    const policy = violation.policy === undefined ? {} : JSON.parse(read(violation.policy))
    const { findings } = await examine(files, policy, violation.circumstances)
    const others = findings.filter((finding) => finding.code !== code).map((finding) => finding.code)
    const accused = findings.filter((finding) => finding.code === code).flatMap(({ jtis }) => jtis)
    expect(others).toEqual(violation.alongside)
    expect(findings.some((finding) => finding.code === code)).toBe(true)
    expect([...new Set(accused)].sort()).toEqual([...new Set(violation.accused)].sort())
  },
)

const judgedOtherwise = list.filter(
  ([, { policy, circumstances, alongside }]) => (policy ?? circumstances) && alongside.length === 0,
)

test.each(judgedOtherwise)(
  'the ledger of %s is clean where it is judged as an archive',
  async (_, { files }) => {
    const { findings } = await examine(files.map((name) => ({ name, text: read(name) })))
    const loud = findings.filter(({ severity }) => severity !== 'note')
    expect(loud.map(({ code }) => code)).toEqual([])
  },
)
