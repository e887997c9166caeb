import { basename } from 'node:path'
import type { Report } from '../../src/findings/report.ts'
import { examine, type TestFile } from '../../src/testing/examine.ts'
import { plannedFiles, root, testdata, writeJson } from './files.ts'

/** Writes the report on every sample with its keys, and on every ledger of `testdata/ledgers` with theirs: by them one sees what a change to a check changes. */
export async function writeExpected(): Promise<void> {
  for (const sample of plannedFiles(`${root}/public/samples/`)) {
    const keys = plannedFiles(sample[0].replace(/\.[^.]+$/, '.keys.json'))
    if (keys.length > 0) writeJson(expectedPath(sample[0]), await reportOn([sample, ...keys]))
  }
  const keys = plannedFiles(`${testdata}/ledgers/keys.jwks.json`)
  for (const ledger of plannedFiles(`${testdata}/ledgers/`)) {
    const isKeys = basename(ledger[0]).startsWith('keys')
    writeJson(expectedPath(ledger[0]), await reportOn(isKeys ? [ledger] : [ledger, ...keys]))
  }
}

function reportOn(
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
): Promise<Report> {
  return examine(
    files.map(([path, content]): TestFile => {
      const name = basename(path)
      return typeof content === 'string' ? { name, text: content } : { name, bytes: content }
    }),
  )
}

/** `testdata/expected/<sample>.json` for a sample, `testdata/expected/ledgers/<file>.json` for a ledger in one of the formats. */
function expectedPath(path: string): string {
  const name = basename(path)
  const isSample = !path.startsWith(`${testdata}/`)
  return `${testdata}/expected/${isSample ? name.replace(/\.[^.]+$/, '') : `ledgers/${name}`}.json`
}
