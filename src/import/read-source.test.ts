import { describe, expect, test } from 'vitest'
import { Failure } from '../base/failure.ts'
import { encodedChain } from '../testing/encoded.ts'
import { textSource } from './byte-source.ts'
import type { ByteSource, KeyMaterial, LedgerEntry, RejectedEntry, SourceSummary } from './ledger.ts'
import { readSource } from './read-source.ts'

interface Read {
  readonly entries: LedgerEntry[]
  readonly rejected: RejectedEntry[]
  readonly keys: KeyMaterial[]
  readonly summary: SourceSummary
}

async function read(source: ByteSource, sliceBytes?: number): Promise<Read> {
  const entries: LedgerEntry[] = []
  const rejected: RejectedEntry[] = []
  const keys: KeyMaterial[] = []
  const portions = readSource(source, 0, sliceBytes === undefined ? {} : { sliceBytes })
  for (;;) {
    const next = await portions.next()
    if (next.done === true) return { entries, rejected, keys, summary: next.value }
    entries.push(...next.value.entries)
    rejected.push(...next.value.rejected)
    keys.push(...next.value.keyMaterial)
  }
}

const readText = (text: string) => read(textSource('pasted', text))
const tokens = encodedChain(3)
const [a, b, c] = tokens as [string, string, string]
const compact = (entries: readonly LedgerEntry[]) =>
  entries.map(({ token }) => (token.kind === 'compact' ? token.jws : token))

describe('smoke', () => {
  test.each([
    ['one token', a, [a]],
    ['lines', `# comment\n\n${a}\r\n  ${b}  \n${c}`, [a, b, c]],
    ['decorated', `Bearer ${a}\n"${b}",\nExecution-Context: ${c}`, [a, b, c]],
    ['comma', `Execution-Context: ${a}, ${b},${c}`, [a, b, c]],
    ['string', `"${a}"`, [a]],
    ['array', JSON.stringify(tokens), tokens],
    ['array pretty', JSON.stringify(tokens, null, 2), tokens],
    ['rows', JSON.stringify(tokens.map((token, seq) => ({ seq, token }))), tokens],
    ['jsonl', tokens.map((token, seq) => JSON.stringify({ seq, ect: token })).join('\n'), tokens],
    [
      'wrapper',
      JSON.stringify({ workflow: 'x', entries: tokens.map((token, seq) => ({ seq, blob: token })) }),
      tokens,
    ],
    ['wrapper of strings', JSON.stringify({ ledger: { tokens } }), tokens],
    ['log', `12:00 got token=${a} ok\nnothing\n{"x":"${b}"}\n(${c}).`, tokens],
  ])('%s', async (_, text, expected) => {
    const { entries, rejected } = await readText(text)
    expect(rejected).toEqual([])
    expect(compact(entries)).toEqual(expected)
  })

  test.each([
    ['empty', '', 'empty-file'],
    ['a', 'a'.repeat(1000), 'not-a-ledger'],
    ['html', '<!doctype html><p>hi. there', 'not-a-ledger'],
    ['trunc', '{"a": [1, 2', 'malformed-json'],
    ['deep', '['.repeat(1e5) + ']'.repeat(1e5), 'too-deep'],
    ['deep open', '['.repeat(1e5), 'too-deep'],
    ['deep obj', '{"a":'.repeat(1e5), 'too-deep'],
    ['pkg', '{"name":"x","v":[1,"2"]}', 'not-a-ledger'],
    ['pkg', '[1,2]', 'not-a-ledger'],
  ])('%s', async (_, text, code) => {
    const error = await readText(text).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Failure)
    expect((error as Failure).code).toBe(code)
  })

  test('truncated', async () => {
    const rows = JSON.stringify(
      { workflow: 'x', entries: tokens.map((token, seq) => ({ seq, token })) },
      null,
      1,
    )
    const { entries, rejected } = await readText(rows.slice(0, -60))
    expect(compact(entries)).toEqual([a, b])
    expect(rejected).toMatchObject([{ origin: { line: 14 } }])
  })
})
