import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatFixtures } from '../../testdata/make/formats.ts'
import { encodedChain, examplePublicJwk } from '../testing/encoded.ts'
import { payloadOf, readBytes } from '../testing/read-all.ts'
import type { LedgerEntry } from './ledger.ts'

const tokens = encodedChain(6)
const payloads = tokens.map((token) => token.split('.')[1])
const fixtures = [
  ...formatFixtures(tokens, { keys: ['k-1', 'k-2'].map((kid) => ({ ...examplePublicJwk, kid })) }),
]
const textFixtures = fixtures.filter(([, data]) => typeof data === 'string') as [string, string][]

function expected(name: string): (string | undefined)[] {
  if (name.startsWith('keys')) return []
  return name.startsWith('one-') ? payloads.slice(0, 1) : payloads
}

const payloadsOf = (entries: readonly LedgerEntry[]) => entries.map(({ token }) => payloadOf(token))
const bytesOf = (data: string | Uint8Array) =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + text.replace(/^\ufeff/, ''), 'utf16le'))
  return bigEndian ? bytes.map((_, index) => bytes[index ^ 1]!) : bytes
}

describe('every format gives the tokens it was made of, whatever the file is called', () => {
  test.each(fixtures)('%s', async (name, data) => {
    const { entries, rejected } = await readBytes(data)
    expect(rejected).toEqual([])
    expect(payloadsOf(entries)).toEqual(expected(name))
    expect(entries.map(({ origin }) => origin.index)).toEqual(entries.map((_, index) => index))
  })
})

describe('every file in testdata/ledgers holds the same six tokens', () => {
  const folder = new URL('../../testdata/ledgers/', import.meta.url)
  const lines = readFileSync(new URL('compact-lines.txt', folder), 'utf8').trim().split('\n')
  const committed = lines.map((token) => token.split('.')[1])

  test.each(readdirSync(folder))('%s', async (name) => {
    const { entries, rejected } = await readBytes(new Uint8Array(readFileSync(new URL(name, folder))))
    expect(rejected).toEqual([])
    const wanted = name.startsWith('keys') ? [] : name.startsWith('one-') ? committed.slice(0, 1) : committed
    expect(payloadsOf(entries)).toEqual(wanted)
  })
})

describe('and the same when compressed', () => {
  test.each(fixtures.filter(([name]) => !/gz|zip/.test(name)))('%s', async (name, data) => {
    const inGzip = await readBytes(gzipSync(bytesOf(data)))
    expect(payloadsOf(inGzip.entries)).toEqual(expected(name))
    expect(inGzip.rejected).toEqual([])
    const inZip = await readBytes(zipSync({ folder: { [name]: bytesOf(data) } }))
    expect(payloadsOf(inZip.entries)).toEqual(expected(name))
    expect(inZip.rejected).toEqual([])
    expect(inZip.keys.map(({ text, found }) => [text, found])).toEqual(
      inGzip.keys.map(({ text, found }) => [text, found]),
    )
  })
})

describe('and the same in every encoding of the text', () => {
  test.each(textFixtures)('%s', async (name, text) => {
    const encoded = [
      utf16(text, false, true),
      utf16(text, true, true),
      utf16(text, false, false),
      utf16(text, true, false),
    ]
    for (const bytes of [...encoded, bytesOf(`\ufeff${text}`)]) {
      const { entries, rejected } = await readBytes(bytes)
      expect(payloadsOf(entries)).toEqual(expected(name))
      expect(rejected).toEqual([])
    }
  })
})

describe('and the same wherever a slice cuts it', () => {
  test.each(fixtures)('%s', async (name, data) => {
    const whole = await readBytes(data)
    for (const sliceBytes of [3, 97, 1000]) {
      const sliced = await readBytes(data, { sliceBytes })
      expect(sliced).toEqual({ ...whole, portions: sliced.portions })
    }
    expect(payloadsOf(whole.entries)).toEqual(expected(name))
  })
})

test('a file cut between two entries is two files that give the same tokens', async () => {
  for (const name of [
    'compact-lines.txt',
    'rows.jsonl',
    'starfly.jsonl',
    'jws-flattened.jsonl',
    'unsigned.jsonl',
    'unsigned-base64url.txt',
    'service.log',
  ]) {
    const text = String(new Map(fixtures).get(name))
    const lines = text.split('\n')
    for (let cut = 1; cut < tokens.length; cut++) {
      const at = name === 'service.log' ? cut * 2 : cut
      const first = await readBytes(lines.slice(0, at).join('\n'))
      const second = await readBytes(lines.slice(at).join('\n'))
      expect(payloadsOf([...first.entries, ...second.entries])).toEqual(payloads)
    }
  }
})

describe('what is known around the tokens', () => {
  const read = (name: string) => readBytes(new Map(fixtures).get(name)!)

  test.each([
    ['one-token.jwt', 'compact-lines'],
    ['one-token-wrapped.txt', 'wrapped-token'],
    ['token-array.json', 'json'],
    ['rows.jsonl', 'json-lines'],
    ['rows.csv', 'csv'],
    ['http-messages.txt', 'http'],
    ['curl-output.txt', 'http'],
    ['capture.har', 'har'],
    ['service.log', 'text'],
    ['keys.pem', 'keys'],
    ['keys.jwks.json', 'keys'],
    ['compact-lines.txt.gz', 'compact-lines in gzip'],
    ['archive.zip', 'keys, json-lines, compact-lines in gzip in zip'],
    ['session.json', 'json-lines, compact-lines in gzip in session'],
  ])('%s is told to be %s', async (name, format) => {
    const { summary } = await read(name)
    expect(summary).toMatchObject({ format, partial: false, rejected: 0 })
  })

  test.each([
    [
      'declared',
      [
        'compact-lines.txt',
        'compact-decorated.txt',
        'rows.jsonl',
        'token-array.json',
        'workflow.json',
        'nested.json',
        'rows.csv',
        'rows-of-any-name.jsonl',
        'http-messages.txt',
        'curl-output.txt',
      ],
    ],
    ['searched', ['capture.har', 'service.log']],
  ])('tokens are %s in %j', async (found, names) => {
    for (const name of names) {
      const { entries } = await read(name)
      expect(new Set(entries.map((entry) => entry.found))).toEqual(new Set([found]))
    }
  })

  test("a row keeps its members in order and its ledger's own data", async () => {
    const { entries } = await read('starfly.jsonl')
    const record = entries[1]!.record!
    expect(Object.keys(record.row)).toEqual([
      'seq',
      'jti',
      'prev_hash',
      'ect_token',
      'iss',
      'sub',
      'tool_id',
      'exec_act',
      'wid',
      'recorded_at',
    ])
    expect(record).toMatchObject({
      tokenField: 'ect_token',
      sequence: 2,
      recordedAt: 1_772_064_002,
      recordedAtText: '2026-02-26T00:00:02Z',
    })
    expect(record.previousHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(record.row)).toBe(String(new Map(fixtures).get('starfly.jsonl')).split('\n')[1])
  })

  test('lines are counted from 1, through quoted line breaks in a table too', async () => {
    const lineOf = async (name: string) => (await read(name)).entries.map(({ origin }) => origin.line)
    expect(await lineOf('compact-lines.txt')).toEqual([1, 2, 3, 4, 5, 6])
    expect(await lineOf('compact-decorated.txt')).toEqual([3, 4, 5, 6, 7, 8])
    expect(await lineOf('rows.csv')).toEqual([2, 4, 6, 8, 10, 12])
    expect(await lineOf('rows.json')).toEqual([2, 9, 16, 23, 30, 37])
  })

  test('in an object around the rows, and in an archive, a path tells the place', async () => {
    const pathOf = async (name: string) => (await read(name)).entries.map(({ origin }) => origin.path)
    expect((await pathOf('workflow.json'))[2]).toBe('$.entries[2]')
    expect((await pathOf('nested.json'))[3]).toBe('$.ledger.parts[1].tokens[0]')
    expect(new Set(await pathOf('archive.zip'))).toEqual(
      new Set(['ledgers/first.jsonl', 'ledgers/second.txt.gz']),
    )
    expect((await pathOf('capture.har'))[1]).toBe('$.log.entries[1].request.headers[0].value')
  })

  test('a file of keys is meant as keys, keys in a ledger are only offered', async () => {
    const keysOf = async (name: string) => (await read(name)).keys.map(({ kind, found }) => [kind, found])
    expect(await keysOf('keys.jwks.json')).toEqual([['jwk-set', 'file']])
    expect(await keysOf('keys-spiffe-bundle.json')).toEqual([['jwk-set', 'file']])
    expect(await keysOf('keys.pem')).toEqual([
      ['pem', 'file'],
      ['pem', 'file'],
    ])
    expect(await keysOf('ledger-with-keys.json')).toEqual([['jwk-set', 'inside']])
    expect(await keysOf('tokens-then-keys.txt')).toEqual([['jwk-set', 'inside']])
    expect(await keysOf('archive.zip')).toEqual([['jwk-set', 'file']])
  })
})
