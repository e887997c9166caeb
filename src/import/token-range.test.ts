import { describe, expect, it, test } from 'vitest'
import { formatFixtures } from '../../testdata/make/formats.ts'
import { markOf } from '../base/mark.ts'
import { encodedChain, encodedToken, examplePublicJwk } from '../testing/encoded.ts'
import { readAll } from '../testing/read-all.ts'
import { fileSource } from './byte-source.ts'
import type { LedgerEntry, TokenRange } from './ledger.ts'
import { readRanges } from './token-range.ts'

const tokens = encodedChain(6)
const fixtures = new Map(formatFixtures(tokens, { keys: [examplePublicJwk] }))
const file = (data: string | Uint8Array) => fileSource('l', new Blob([data as Uint8Array<ArrayBuffer>]))
const entriesOf = async (data: string | Uint8Array, sliceBytes?: number) =>
  (await readAll(file(data), sliceBytes === undefined ? {} : { sliceBytes })).entries

/** By entry, what stands where it says that its token stands; undefined for one that is held. */
async function leftIn(entries: readonly LedgerEntry[]): Promise<readonly (string | undefined)[]> {
  return Promise.all(
    entries.map(async ({ range }) => {
      if (!range) return undefined
      const [read] = (await readRanges([range])).tokens
      return new TextDecoder().decode(read!.bytes.subarray(read!.start, read!.end))
    }),
  )
}
const jwsOf = ({ token }: LedgerEntry) => (token.kind === 'compact' ? token.jws : undefined)

describe('a token left in its file', () => {
  test.each([...fixtures.keys()])('stands in %s where its range says', async (name) => {
    const data = fixtures.get(name)!
    for (const sliceBytes of [5, 700, 1 << 20]) {
      const entries = await entriesOf(data, sliceBytes)
      for (const [at, left] of (await leftIn(entries)).entries())
        if (left !== undefined) expect(left).toBe(jwsOf(entries[at]!))
    }
  })

  test.each(['rows.jsonl', 'rows.json', 'token-array.json', 'compact-lines.txt', 'rows.csv'])(
    'is every one in %s, whatever characters stand around it',
    async (name) => {
      const data = fixtures.get(name)!
      const text = typeof data === 'string' ? data : new TextDecoder().decode(data)
      const wide = name === 'rows.jsonl' ? text.replaceAll('{"', '{"größe":"𝔸 — ✓","') : text
      for (const given of [text, wide, `\ufeff${wide}`])
        for (const sliceBytes of [5, 1 << 20]) {
          const entries = await entriesOf(given, sliceBytes)
          expect(entries).toHaveLength(tokens.length)
          expect(await leftIn(entries)).toEqual(entries.map(jwsOf))
        }
    },
  )

  it('is where its range says or is held, where the file is no UTF-8', async () => {
    const line = `{"ect":"${tokens[0]}"}\n`
    const bytes = (...given: readonly (string | readonly number[])[]) =>
      Buffer.concat(given.map((part) => Buffer.from(part as string)))
    const damaged = [
      bytes(line, '{"note":"', [0xff], '"}\n', line),
      bytes(line, '{"note":"', [0xe2, 0x82], '"}\n', line),
      bytes([0xe2, 0x82], '"é"\n', line, line),
      bytes(line, line, [0xf0, 0x9d]),
    ]
    let left = 0
    for (const file of damaged)
      for (const sliceBytes of [5, 1 << 20])
        for (const found of await leftIn(await entriesOf(file, sliceBytes))) {
          expect([undefined, tokens[0]]).toContain(found)
          if (found !== undefined) left++
        }
    expect(left).toBeGreaterThan(0)
  })

  it('is held where it is spelled otherwise in the file', async () => {
    const line = `{"ect":"${tokens[0]}"}\n`
    expect(await leftIn(await entriesOf(line.replace('.', '\\u002e') + line))).toEqual([undefined, tokens[0]])
  })

  it('is taken out of its row, but not out of one whose hash may be asked for', async () => {
    const rows = [
      { seq: 1, ect_token: tokens[0] },
      { seq: 2, ect_token: tokens[1] },
      { seq: 3, ect_token: tokens[2], prev_hash: 'x' },
      { seq: 4, ect_token: tokens[3] },
    ]
    const entries = await entriesOf(rows.map((row) => JSON.stringify(row)).join('\n'))
    expect(entries.map(({ record }) => record?.row.ect_token)).toEqual([tokens[0], '', tokens[2], tokens[3]])
  })

  it('is found however many stand in one text, in whatever order they are taken', async () => {
    const inOrder = Array.from({ length: 20_000 }, (_, at) => encodedToken({ jti: `${at}`, exec_act: 'é' }))
    const line = (list: readonly string[]) => `{"note":"größe","list":${JSON.stringify(list)}}\n{"a":1}\n`
    const entries = await entriesOf(line(inOrder))
    expect(await leftIn(entries.filter((_, at) => at % 1000 === 0))).toEqual(
      inOrder.filter((_, at) => at % 1000 === 0),
    )
    expect(entries.filter(({ range }) => range === undefined)).toEqual([])
    // Members whose names are numbers come in the order of these, whatever the text has.
    const falling = inOrder.map((token, at) => `"${inOrder.length - at}":"${token}"`)
    const turned = await entriesOf(`{"note":"größe","list":{${falling}}}\n{"a":1}\n`)
    expect(turned.map(jwsOf)).toEqual(inOrder.toReversed())
  }, 20_000)

  it('is not read any more once its file has become shorter', async () => {
    const source = { ...file(''), slice: async () => new Uint8Array(3) }
    const range: TokenRange = { kind: 'range', source, start: 0, end: 10, mark: 0 }
    await expect(readRanges([range])).rejects.toMatchObject({ code: 'read-failed', args: { name: 'l' } })
  })
})

it('reads neighbours together and each for itself, in whatever order they are asked for', async () => {
  const text = Array.from({ length: 300 }, (_, at) => `<${at}>`).join('x'.repeat(900))
  const whole = file(text)
  let slices = 0
  const source = {
    ...whole,
    slice: (start: number, end: number) => {
      slices++
      return whole.slice(start, end)
    },
  }
  const range = (at: number): TokenRange => {
    const start = text.indexOf(`<${at}>`)
    return { kind: 'range', source, start, end: start + `<${at}>`.length, mark: markOf(`<${at}>`) }
  }
  const read = async (order: readonly number[]) => {
    slices = 0
    const { tokens: found, letGo } = await readRanges(order.map(range))
    const texts = found.map(({ bytes, start, end }) => new TextDecoder().decode(bytes.subarray(start, end)))
    letGo()
    return texts
  }
  const order = Array.from({ length: 300 }, (_, at) => at)
  expect(await read(order)).toEqual(order.map((at) => `<${at}>`))
  expect(slices).toBe(1)
  expect(await read([7, 3, 3, 299])).toEqual(['<7>', '<3>', '<3>', '<299>'])
})
