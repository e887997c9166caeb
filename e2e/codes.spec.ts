import { checks } from '../src/checks/index.ts'
import { readTestFile, testFile } from './files.ts'
import { expect, test } from './test.ts'

interface Violation {
  readonly files: readonly string[]
  readonly accused: readonly (string | null)[]
  readonly policy?: string
  readonly circumstances?: object
  readonly alongside: readonly string[]
}

const violations = JSON.parse(readTestFile('violations/index.json')) as Readonly<Record<string, Violation>>

/** Codes that no file can bring about while the page judges by its default policy. `testdata/make/violations.test.ts` reaches them in Node. */
const inNodeOnly: Readonly<Record<string, string>> = {
  'algorithm-unsupported': 'this browser has every algorithm',
  'check-incomplete': 'somebody has to cancel between two signatures',
  'key-revoked': 'the page cannot yet mark a key as revoked',
  'audience-excludes-verifier': 'the page cannot yet name a verifier',
  expired: 'the page cannot yet judge at a date',
  'issued-in-future': 'the page cannot yet judge at a date',
  'issued-too-early': 'the page cannot yet judge at a date',
  'predecessors-too-many': 'the page cannot yet limit predecessors',
  'predecessor-weaker': 'the page cannot yet accept unsigned tokens',
  'record-missing': 'the page cannot yet ask for level L3',
  'sequence-broken': 'the page cannot yet be told that a ledger is complete',
}

test('every finding code has a ledger that is opened here, or a reason why not', () => {
  const codes = checks.map(({ code }) => code).sort()
  expect(Object.keys(violations).sort()).toEqual(codes)
  const excused = codes.filter((code) => violations[code]?.policy || violations[code]?.circumstances)
  expect(Object.keys(inNodeOnly).sort()).toEqual(excused)
})

for (const [code, { files, accused, alongside }] of Object.entries(violations))
  if (!(code in inNodeOnly))
    test(`${code} is found in its ledger, with nothing else, and accuses whom it should`, async ({
      explorer,
    }) => {
      await explorer.open(...files.map(testFile))
      expect(new Set(await explorer.findingCodes())).toEqual(new Set([code, ...alongside]))
      const { findings } = await explorer.report()
      const ids = findings.filter((finding) => finding.code === code).flatMap(({ jtis }) => jtis)
      expect(new Set(ids)).toEqual(new Set(accused))
    })
