import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sample, sampleFiles, testFile } from './files.ts'
import { expect, test } from './test.ts'

const root = join(import.meta.dirname, '..')

/** The report that `npm run ect -- FILES… --format json` prints; it exits with 1 to 3 where something is wrong. */
async function printed(files: readonly string[]): Promise<unknown> {
  const command = ['--import', 'tsx', 'src/cli/main.ts', ...files, '--format', 'json']
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd: root,
    maxBuffer: 1 << 26,
  }).catch((thrown: { stdout: string }) => thrown)
  return JSON.parse(stdout)
}

const agents = testFile('keys/jwks.json')
const pyjwt = testFile('pyjwt/keys.json')

const cases: readonly (readonly [name: string, files: readonly string[]])[] = [
  ...['two-agents', 'forged-payload', 'cycle', 'missing-predecessor', 'unknown-key', 'everything-wrong'].map(
    (id) => [`the sample ${id}`, sampleFiles(sample(id))] as const,
  ),
  ...[
    'clean-es256-ect-01-tokens.txt',
    'clean-ps512-ect-00-rows.jsonl',
    'clean-eddsa-ect-01-rows.jsonl',
    'clean-unicode.jsonl',
    'der-signature.txt',
    'malformed-claims.txt',
  ].map((name) => [`PyJWT’s ${name}`, [testFile(`pyjwt/${name}`), pyjwt]] as const),
  ...[
    'archive.zip',
    'capture.har',
    'compact-lines-utf16.txt',
    'compact-lines.txt.gz',
    'rows.csv',
    'starfly.jsonl',
  ].map((name) => [`the fixture ${name}`, [testFile(`ledgers/${name}`), agents]] as const),
  ['a ledger that brings its own keys', [testFile('ledgers/ledger-with-keys.json')]],
  [
    'two ledgers with one workflow',
    [testFile('ledgers/rows.jsonl'), testFile('ledgers/http-messages.txt'), agents],
  ],
]

for (const [name, files] of cases)
  test(`the report on ${name} is the one that the terminal prints`, async ({ explorer }) => {
    await explorer.open(...files)
    await expect(explorer.verdict).toHaveText(/^\d+ tasks?, /)
    expect(await explorer.report()).toEqual(await printed(files))
  })
