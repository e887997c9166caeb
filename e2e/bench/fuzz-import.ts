/**
 * Feeds mutated files of every format to the importer: `npx tsx e2e/bench/fuzz-import.ts [runs] [seed]`, 2,000 runs unless told.
 * No run may throw anything but a Failure or last 2 s. A file gives the same whether its bytes are held or its tokens are left in it,
 * and these read again are what they were. Where only entries were damaged, entries and rejected pieces must be as many as were written.
 */
import { gzipSync } from 'fflate'
import { Failure } from '../../src/base/failure.ts'
import { awkwardLedgers } from '../../src/testing/awkward.ts'
import { below, damagedBytes, damagedToken, pick } from '../../src/testing/damage.ts'
import { encodedChain } from '../../src/testing/encoded.ts'
import { seededRandom } from '../../src/testing/graphs.ts'
import { readBothWays } from '../../src/testing/left-in-file.ts'
import { formatFixtures } from '../../testdata/make/formats.ts'

const runs = Number(process.argv[2] ?? 2000)
const seed = Number(process.argv[3] ?? 1)
const slowest = 2000

const random = seededRandom(seed)
const tokens = encodedChain(12)
const key = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}
const fixtures = formatFixtures(tokens, { keys: [key] })
const whole = [...fixtures, ...awkwardLedgers(tokens)]
/** Files in which a damaged token still stands where a token is declared. */
const declaring = [
  ...['compact-lines.txt', 'compact-decorated.txt', 'token-array.json', 'rows.json', 'rows-one-line.json'],
  ...['rows.jsonl', 'workflow.json', 'nested.json', 'starfly.jsonl', 'rows.csv', 'rows.tsv'],
  ...['http-messages.txt', 'curl-output.txt', 'ledger-with-keys.json'],
]

/** One file: its bytes, and how many entries were written to it, where none was lost by what was done to it. */
interface Mutated {
  readonly name: string
  readonly bytes: Uint8Array
  readonly written?: number
}

const encode = (data: string | Uint8Array) =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data

function damagedFile(): Mutated {
  const [name, data] = pick(random, whole)
  let bytes = encode(data)
  for (let damage = below(random, 4); damage >= 0 && bytes.length > 0; damage--)
    bytes = damagedBytes(random, bytes)
  return { name, bytes: random() < 0.1 ? gzipSync(bytes) : bytes }
}

function damagedEntries(): Mutated {
  const name = pick(random, declaring)
  let text = String(fixtures.get(name))
  for (let damage = below(random, 3); damage >= 0; damage--) {
    const token = pick(random, tokens)
    text = text.replace(token, damagedToken(random, token))
  }
  return { name, bytes: encode(text), written: tokens.length }
}

/** What is wrong with how a file was read. */
async function* wrongs({ bytes, written }: Mutated): AsyncGenerator<string> {
  const begin = performance.now()
  const { held, left, unlike } = await readBothWays(bytes, pick(random, [64, 1000, 4 << 20]))
  const took = performance.now() - begin
  tokensLeft += left
  longest = Math.max(longest, took)
  if (took > slowest) yield `took ${took.toFixed(0)} ms`
  if (unlike !== undefined) yield unlike
  if (written === undefined) return
  if (held instanceof Failure) yield `refused as ${held.code}`
  else if (held.entries.length + held.rejected.length !== written)
    yield `${written} written, ${held.entries.length} entries and ${held.rejected.length} rejected`
}

const problems: string[] = []
let tokensLeft = 0
let longest = 0

async function run(number: number, file: Mutated): Promise<void> {
  const say = (what: unknown) => problems.push(`run ${number}, ${file.name}: ${what}`)
  try {
    for await (const wrong of wrongs(file)) say(wrong)
  } catch (thrown) {
    say(thrown instanceof Error ? thrown.stack : thrown)
  }
}

for (let number = 0; number < runs; number++)
  await run(number, number % 2 === 0 ? damagedFile() : damagedEntries())

console.log(
  `${runs} runs from seed ${seed}, ${tokensLeft} tokens left in files, longest ${longest.toFixed(0)} ms: ${problems.length} problems`,
)
for (const problem of problems.slice(0, 20)) console.log(problem)
process.exitCode = problems.length === 0 ? 0 : 1
