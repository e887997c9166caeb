import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../base/failure.ts'
import type { Report } from '../findings/report.ts'
import { examine } from '../testing/examine.ts'
import { ledgerKeys, signedLedger, textOf } from '../testing/signed-ledger.ts'

const testdata = new URL('../../testdata/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, testdata), 'utf8')
const allKeys = { name: 'keys.json', text: read('keys/jwks.json') }

/** The report's findings and verdicts with every index replaced by what stands in that line, in an order of their own. */
function byContent({ findings, tokens }: Report, lines: readonly string[]) {
  const contents = (ids: readonly number[] = []) => ids.map((id) => lines[id]!).sort()
  return {
    findings: findings
      .map(({ code, severity, tokens: accused, related }) =>
        JSON.stringify({ code, severity, accused: contents(accused), related: contents(related) }),
      )
      .sort(),
    verdicts: tokens
      .map(({ index, verdict, inherited, signature }) =>
        JSON.stringify([lines[index], verdict, inherited, signature]),
      )
      .sort(),
  }
}

const faulty = [
  'temporal-order.txt',
  'cycle.txt',
  'jti-conflict.txt',
  'jti-repeated.txt',
  'predecessor-missing.txt',
  'predecessor-rejected.txt',
  'predecessor-other-workflow.txt',
  'signature-invalid.txt',
  'claim-missing.txt',
  'token-malformed.txt',
  'dialect-legacy.txt',
]
const bareLines = faulty.flatMap((name) => read(`violations/${name}`).trimEnd().split('\n'))
const rows = ['chain-broken', 'record-mismatch', 'issued-after-recorded'].map(
  (code) => [code, read(`violations/${code}.jsonl`).trimEnd().split('\n')] as const,
)

const shuffled = (lines: readonly string[]) =>
  fc.shuffledSubarray([...lines], { minLength: lines.length, maxLength: lines.length })

describe('permuting the entries of a ledger permutes indices and not findings', () => {
  test('of bare tokens with eleven kinds of faults among them', { timeout: 60_000 }, async () => {
    const report = async (lines: readonly string[]) =>
      byContent(await examine([{ name: 'ledger.txt', text: lines.join('\n') }, allKeys]), lines)
    const before = await report(bareLines)
    expect(before.findings.length).toBeGreaterThan(faulty.length)
    const property = fc.asyncProperty(shuffled(bareLines), async (lines) => {
      expect(await report(lines)).toEqual(before)
    })
    await fc.assert(property, { numRuns: 40 })
  })

  test.each(rows)('of numbered rows with %s among them', { timeout: 60_000 }, async (code, lines) => {
    const report = async (some: readonly string[]) =>
      byContent(await examine([{ name: 'ledger.jsonl', text: some.join('\n') }, allKeys]), some)
    const before = await report(lines)
    expect(before.findings.join()).toContain(code)
    const property = fc.asyncProperty(shuffled(lines), async (some) => {
      expect(await report(some)).toEqual(before)
    })
    await fc.assert(property, { numRuns: 30 })
  })
})

const isRefused = (examined: Promise<Report>) =>
  examined.then(
    () => false,
    (thrown: unknown) => thrown instanceof Failure && thrown.code === 'malformed-json',
  )

describe('one bad entry never costs the others', () => {
  const drawing = 'plan>search plan>read search>answer read>answer answer>review'
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 200 }),
    fc.json(),
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '{"token":',
      '[[[[',
      '\\',
      '-----BEGIN PUBLIC KEY-----',
      'eyJ',
      '..',
      'a.b.c',
      '<html>',
      '#',
    ),
  )

  test.each(['lines', 'rows', 'starfly'] as const)('among %s', { timeout: 60_000 }, async (form) => {
    const ledger = await signedLedger(drawing, form, 'ect-01')
    const property = fc.asyncProperty(noise, fc.nat(ledger.lines.length), async (text, at) => {
      const bad = text.replaceAll(/[\r\n\u2028\u2029]/g, ' ')
      const lines = ledger.lines.toSpliced(at, 0, bad)
      const examined = examine([{ name: 'ledger', text: textOf({ lines }) }, ledgerKeys])
      // A file whose first line opens a JSON document is one; where it breaks off at once, it is refused by that line and not read in part.
      if (form !== 'lines' && at === 0 && /^\s*[[{]/.test(bad) && (await isRefused(examined))) return
      const { tokens } = await examined
      const verdicts = ledger.tasks.map(({ claims }) => tokens.find(({ jti }) => jti === claims.jti)?.verdict)
      expect(verdicts).toEqual(ledger.tasks.map(() => 'passed'))
    })
    await fc.assert(property, { numRuns: 150 })
  })
})
