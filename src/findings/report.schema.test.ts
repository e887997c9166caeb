import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { checks } from '../checks/index.ts'
import { examine } from '../testing/examine.ts'
import type { Report } from './report.ts'

const root = new URL('../..', import.meta.url).pathname
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const policySchema = JSON.parse(read('public/policy.schema.json')) as AnySchemaObject
const reportSchema = JSON.parse(read('public/report.schema.json')) as AnySchemaObject

function validatorOf(schema: AnySchemaObject) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true })
  ajv.addSchema(policySchema, 'policy.schema.json')
  return ajv.compile(schema)
}

/** The same schema, in which a member that it does not describe is an error. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const members = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]))
  const describes = 'properties' in schema && 'type' in schema
  return describes ? { additionalProperties: false, ...members } : members
}

const validate = validatorOf(reportSchema)
const validateClosed = validatorOf(closed(reportSchema) as AnySchemaObject)
const golden = readdirSync(join(root, 'testdata/expected'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(read(`testdata/expected/${name}`)) as Report] as const)

test('there are golden reports with errors, warnings and notes', () => {
  expect(golden.length).toBeGreaterThan(40)
  const severities = golden.flatMap(([, { findings }]) => findings.map(({ severity }) => severity))
  expect([...new Set(severities)].sort()).toEqual(['error', 'note', 'warning'])
})

test.each(golden)(
  'the report on %s is as its schema says, and the schema describes all of it',
  (_, report) => {
    expect(validate(report) ? [] : validate.errors).toEqual([])
    expect(validateClosed(report) ? [] : validateClosed.errors).toEqual([])
  },
)

test('so is a report under another policy, at an instant, with severities changed', async () => {
  const report = await examine([{ name: 'a.jwt', text: read('testdata/ledgers/one-token.jwt') }], {
    judgedAt: { mode: 'now', time: 1772064000 },
    severities: { 'key-unknown': 'note' },
  })
  expect(report.findings.some(({ softenedFrom }) => softenedFrom)).toBe(true)
  expect(validateClosed(report) ? [] : validateClosed.errors).toEqual([])
})

describe('a broken report is not', () => {
  const whole = () => structuredClone(golden.find(([name]) => name === 'everything-wrong.json')![1])
  type Broken = Record<string, unknown> & {
    tokens: Record<string, unknown>[]
    findings: Record<string, unknown>[]
  }
  const breaks: readonly (readonly [string, (report: Broken) => unknown])[] = [
    ...Object.keys(whole()).map(
      (member) => [`${member} is missing`, (report: Broken) => void delete report[member]] as const,
    ),
    ['another form', (report) => Object.assign(report, { report: 'ect-explorer/2' })],
    ['a verdict that is none', (report) => Object.assign(report.tokens[0]!, { verdict: 'ok' })],
    ['a token without its signature', (report) => void delete report.tokens[0]!.signature],
    ['an index that is text', (report) => Object.assign(report.findings[0]!, { tokens: ['0'] })],
    ['a severity that is none', (report) => Object.assign(report.findings[0]!, { severity: 'fatal' })],
    [
      'a hash cut short',
      (report) => Object.assign(report, { policyHash: String(report.policyHash).slice(1) }),
    ],
    [
      'a policy with a rule left out',
      (report) => void delete (report.policy as Record<string, unknown>).clockSkew,
    ],
    ['no limits', (report) => Object.assign(report, { limits: [] })],
  ]
  test.each(breaks)('%s', (_, damage) => {
    const report = whole()
    damage(report as unknown as Broken)
    expect(validate(report)).toBe(false)
  })
})

test('every code can stand in a report', () => {
  const pattern = new RegExp(reportSchema.properties.findings.items.properties.code.pattern)
  expect(checks.map(({ code }) => code).filter((code) => !pattern.test(code))).toEqual([])
})

/** Every member that a schema names, at any depth. */
function membersOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {} } = schema as { properties?: object }
  return [...Object.keys(properties), ...Object.values(schema).flatMap(membersOf)].filter(
    (name, at, all) => all.indexOf(name) === at,
  )
}

test('docs/report.md names every member, every signature status and every exit status', () => {
  const page = read('docs/report.md')
  const { signature } = reportSchema.properties.tokens.items.properties
  const named = [...membersOf(reportSchema), ...signature.enum]
  expect(named.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  expect([...page.matchAll(/^\| (\d) \|/gm)].map(([, status]) => status)).toEqual(['0', '1', '2', '3'])
})
