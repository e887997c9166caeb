import { describe, expect, test } from 'vitest'
import { encodedChain } from '../testing/encoded.ts'
import { payloadOf, readBytes } from '../testing/read-all.ts'

const tokens = encodedChain(3)
const payloads = tokens.map((token) => token.split('.')[1])
const timeOf = (at: number) => `2026-02-26T00:00:0${at}Z`
const rows = tokens.map((token, at) => ({ seq: at + 1, recorded_at: timeOf(at), token }))
const lines = (line: (token: string, at: number) => string, feed = '\n') => tokens.map(line).join(feed)

function flattened(token: string) {
  const [header, payload, signature] = token.split('.')
  return { payload, protected: header, signature }
}

async function read(data: string) {
  const { entries, rejected, summary } = await readBytes(data)
  return {
    rejected,
    format: summary.format,
    payloads: entries.map(({ token }) => payloadOf(token)),
    found: new Set(entries.map(({ found }) => found)),
    sequence: entries.map(({ record }) => record?.sequence),
    recordedAt: entries.map(({ record }) => record?.recordedAt),
  }
}

const sequence = [1, 2, 3]
const recordedAt = [1_772_064_000, 1_772_064_001, 1_772_064_002]

describe('tables keep what the ledger says beside the tokens', () => {
  const table = (delimiter: string, header: string, time = timeOf, feed = '\n') =>
    [header, ...tokens.map((token, at) => [at + 1, time(at), token].join(delimiter))].join(feed)
  const spaced = (zone: string) => (at: number) => timeOf(at).replace('T', ' ').replace('Z', zone)

  test.each([
    [
      'as a spreadsheet announces its delimiter',
      `\ufeffsep=;\r\n${table(';', 'seq;recorded_at;token', timeOf, '\r\n')}`,
    ],
    [
      'as a spreadsheet announces the comma',
      `"sep=,"\r\n${table(',', 'seq,recorded_at,token', timeOf, '\r\n')}`,
    ],
    [
      'below a title',
      `Ledger of the hospital\nexported 2026-02-26\n\n${table(',', 'seq,recorded_at,token')}`,
    ],
    ['with names in capitals', table(',', 'SEQ,RECORDED_AT,TOKEN')],
    ['with names as people write them', table(',', 'Seq,Recorded at,ECT token')],
    ['with times of a database', table(',', 'seq,recorded_at,token', spaced('+00'))],
    ['with times in UTC by name', table('\t', 'seq\trecorded_at\ttoken', spaced('.000 UTC'))],
    ['with a space after each comma', table(', ', 'seq, recorded_at, token')],
    [
      'with an unnamed first column',
      ['\tseq\trecorded_at\ttoken', ...rows.map((row, at) => `${at}\t${Object.values(row).join('\t')}`)].join(
        '\n',
      ),
    ],
  ])('%s', async (_, text) => {
    expect(await read(text)).toEqual({
      rejected: [],
      format: 'csv',
      payloads,
      found: new Set(['declared']),
      sequence,
      recordedAt,
    })
  })

  test('a scheme before the token is no part of it', async () => {
    const text = `seq,authorization\n${lines((token, at) => `${at + 1},Bearer ${token}`)}`
    expect(await read(text)).toMatchObject({ rejected: [], payloads, sequence })
  })

  test.each([
    ['plain', `token\n${lines((token) => token)}`],
    ['in quotes', `"ECT Token"\r\n${lines((token) => `"${token}"`, '\r\n')}\r\n`],
  ])('the only column has its name above it, %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ rejected: [], payloads, found: new Set(['declared']) })
  })

  test('a comma in a log makes no table of it', async () => {
    const text = `2026-02-26,start\n${lines((token) => `2026-02-26,INFO recorded, ${token}\n2026-02-26,idle`)}`
    expect(await read(text)).toMatchObject({ rejected: [], format: 'text', payloads })
  })
})

describe('rows in JSON keep what the ledger says', () => {
  test.each([
    [
      'with names in Pascal case',
      lines((token, at) => JSON.stringify({ Seq: at + 1, RecordedAt: timeOf(at), EctToken: token })),
    ],
    [
      'with a JWS as a column of text',
      lines((token, at) => JSON.stringify({ ...rows[at], token: JSON.stringify(flattened(token)) })),
    ],
    ['as a text sequence', rows.map((row) => `\x1e${JSON.stringify(row)}\n`).join('')],
  ])('%s', async (_, text) => {
    expect(await read(text)).toMatchObject({
      rejected: [],
      payloads,
      found: new Set(['declared']),
      sequence,
      recordedAt,
    })
  })

  test.each([
    [
      'with a scheme before the token',
      rows.map(({ token, ...rest }) => JSON.stringify({ ...rest, header: `Bearer ${token}` })).join('\n'),
    ],
    [
      'with a JWS under another name',
      JSON.stringify({ list: rows.map(({ token, ...rest }) => ({ ...rest, entry: flattened(token) })) }),
    ],
  ])('%s, which may be any token and is a task only if it looks like one', async (_, text) => {
    expect(await read(text)).toMatchObject({
      rejected: [],
      payloads,
      found: new Set(['searched']),
      sequence,
      recordedAt,
    })
  })

  test('as arrays of columns', async () => {
    expect(await read(JSON.stringify(rows.map(Object.values)))).toMatchObject({ rejected: [], payloads })
  })

  test('a numbered row with its token in a sentence is no row without one', async () => {
    const text = lines((token, at) => JSON.stringify({ seq: at, message: `recorded ${token}.` }))
    expect(await read(text)).toMatchObject({ rejected: [], payloads })
  })

  test.each([
    ['Python', `[${rows.map(({ seq, token }) => `{'seq': ${seq}, 'token': '${token}'}`).join(', ')}]`],
    ['JavaScript', `[\n${rows.map(({ seq, token }) => `  {seq: ${seq}, token: "${token}"}`).join(',\n')}\n]`],
  ])('as %s prints them, the tokens are found', async (_, text) => {
    expect(await read(text)).toMatchObject({ rejected: [], payloads })
  })
})
