/**
 * Feeds mutated files of every format to the importer: `npx tsx e2e/bench/fuzz-import.ts [runs] [seed]`, 2,000 runs unless told.
 * No run may throw anything but a Failure or last 2 s, and where only entries were damaged, entries and rejected pieces must
 * be as many as were written.
 */
import { gzipSync } from 'fflate'
import { Failure } from '../../src/base/failure.ts'
import { encodedChain } from '../../src/testing/encoded.ts'
import { readBytes } from '../../src/testing/read-all.ts'
import { formatFixtures } from '../../testdata/make/formats.ts'

const runs = Number(process.argv[2] ?? 2000)
const seed = Number(process.argv[3] ?? 1)
const slowest = 2000

/** Deterministic numbers in [0, 1): mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

const random = randomFrom(seed)
const below = (limit: number): number => Math.floor(random() * limit)
const pick = <T>(items: readonly T[]): T => items[below(items.length)]!

const tokens = encodedChain(12)
const key = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}
const keys = { keys: [key] }
const fixtures = [...formatFixtures(tokens, keys)]
/** Files in which a damaged token still stands where a token is declared. */
const declaring = [
  ...[
    'compact-lines.txt',
    'compact-decorated.txt',
    'token-array.json',
    'rows.json',
    'rows-one-line.json',
    'rows.jsonl',
    'workflow.json',
  ],
  ...[
    'nested.json',
    'starfly.jsonl',
    'rows.csv',
    'rows.tsv',
    'http-messages.txt',
    'curl-output.txt',
    'ledger-with-keys.json',
  ],
]
const noise = [
  '\0',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  '\n',
  '.',
  '\\',
  '-----BEGIN ',
  'eyJ',
  '\u00e9',
  ' ',
  ':',
  '\x1f\x8b',
  '\ufeff',
  '#',
  "'",
  '\t',
]

function flipped(token: string): string {
  const at = below(token.length)
  return token.slice(0, at) + pick([...'AZaz09-_+/~%']) + token.slice(at + 1)
}

/** One damage to one token that leaves the file around it as it is. */
function damagedToken(token: string): string {
  const parts = token.split('.')
  const damages = [
    () => flipped(token),
    () => token.slice(0, 1 + below(token.length - 1)),
    () => parts.slice(0, 2).join('.'),
    () => `${token}.${parts[2]}`,
    () => parts.join('..'),
    () => `${parts[0]}.${parts[1]}.`,
    () => 'none',
  ]
  return pick(damages)()
}

function damagedBytes(data: Uint8Array): Uint8Array {
  const bytes = Buffer.from(data)
  const at = below(bytes.length)
  const damages = [
    () => bytes.subarray(0, at),
    () => bytes.subarray(at),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(noise)), bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(300))]),
    () =>
      Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(Array.from({ length: below(50) }, () => below(256))),
        bytes.subarray(at),
      ]),
    () => Buffer.concat([bytes, bytes.subarray(at)]),
    () =>
      Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(pick(noise).repeat(below(20_000))),
        bytes.subarray(at),
      ]),
    () => bytes.map((byte) => (random() < 0.002 ? below(256) : byte)),
  ]
  return new Uint8Array(pick(damages)())
}

const problems: string[] = []

async function run(number: number, name: string, data: Uint8Array, written?: number): Promise<void> {
  const begin = performance.now()
  const outcome = await readBytes(data, { sliceBytes: pick([64, 1000, 4 << 20]) }).catch(
    (error: unknown) => error,
  )
  const took = performance.now() - begin
  const say = (what: string) => problems.push(`run ${number}, ${name}: ${what}`)
  if (took > slowest) say(`took ${took.toFixed(0)} ms`)
  if (outcome instanceof Error) {
    if (!(outcome instanceof Failure)) say(`threw ${outcome.stack}`)
    else if (written !== undefined) say(`refused as ${outcome.code}`)
    return
  }
  const { entries, rejected } = outcome as Awaited<ReturnType<typeof readBytes>>
  if (written !== undefined && entries.length + rejected.length !== written) {
    say(
      `${written} written, ${entries.length} entries and ${rejected.length} rejected: ${JSON.stringify(rejected)}`,
    )
  }
}

for (let number = 0; number < runs; number++) {
  if (number % 2 === 0) {
    const [name, data] = pick(fixtures)
    let bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    for (let damage = below(4); damage >= 0 && bytes.length > 0; damage--) bytes = damagedBytes(bytes)
    await run(number, name, random() < 0.1 ? gzipSync(bytes) : bytes)
  } else {
    const name = pick(declaring)
    let text = String(new Map(fixtures).get(name))
    for (let damage = below(3); damage >= 0; damage--) {
      const token = pick(tokens)
      text = text.replace(token, damagedToken(token))
    }
    await run(number, name, new TextEncoder().encode(text), tokens.length)
  }
}

console.log(`${runs} runs from seed ${seed}: ${problems.length} problems`)
for (const problem of problems.slice(0, 20)) console.log(problem)
process.exitCode = problems.length === 0 ? 0 : 1
