import { checks } from '../src/checks/index.ts'
import type { Explorer } from './explorer.ts'
import { readTestFile, testFile } from './files.ts'
import { expect, test } from './test.ts'

interface Violation {
  readonly files: readonly string[]
  readonly accused: readonly (string | null)[]
  readonly policy?: string
  /** What no file can say: revocations by `kid`, in NumericDate seconds, among others. */
  readonly circumstances?: { readonly revokedFrom?: Readonly<Record<string, number>> }
  readonly alongside: readonly string[]
}

const violations = JSON.parse(readTestFile('violations/index.json')) as Readonly<Record<string, Violation>>

/** Codes whose circumstances are no file's, by the spec in which they are had; `testdata/make/violations.test.ts` reaches them in Node too. */
const elsewhere: Readonly<Record<string, string>> = {
  'algorithm-unsupported': 'insecure.spec.ts opens its ledger where the browser has no algorithm',
  'check-incomplete': 'stopped.spec.ts stops the checking of a large ledger',
}

test('every finding code has a ledger that is opened in this browser, here or in another spec', () => {
  const codes = checks.map(({ code }) => code).sort()
  expect(Object.keys(violations).sort()).toEqual(codes)
  const special = codes.filter((code) => violations[code]?.circumstances)
  expect(special).toEqual([...Object.keys(elsewhere), 'key-revoked'].sort())
})

for (const [code, violation] of Object.entries(violations))
  if (!(code in elsewhere))
    test(`${code} is found in its ledger, with nothing else, and accuses whom it should`, async ({
      explorer,
    }) => {
      const { files, policy, circumstances, accused, alongside } = violation
      await explorer.open(...files.map(testFile))
      if (policy) await explorer.applyPolicy(testFile(policy))
      for (const [kid, time] of Object.entries(circumstances?.revokedFrom ?? {}))
        await revoke(explorer, kid, time)
      await explorer.showPanel('Findings')
      await expect(explorer.findings.filter({ hasText: code }).first()).toBeVisible()
      expect(new Set(await explorer.findingCodes())).toEqual(new Set([code, ...alongside]))
      const { findings } = await explorer.report()
      const ids = findings.filter((finding) => finding.code === code).flatMap(({ jtis }) => jtis)
      expect(new Set(ids)).toEqual(new Set(accused))
    })

async function revoke(explorer: Explorer, kid: string, seconds: number) {
  await explorer.showPanel('Keys')
  const key = explorer.page.getByRole('row', { name: kid })
  await key.getByRole('button', { name: `Bind or revoke ${kid}` }).click()
  const utc = new Date(seconds * 1000).toISOString().replace('T', ' ').slice(0, 19)
  await key.getByRole('textbox', { name: 'Revoked from' }).fill(utc)
  await key.getByRole('button', { name: 'Apply' }).click()
  await explorer.settled()
}
