import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { encodedChain } from '../testing/encoded.ts'
import { readBytes, tokensOf } from '../testing/read-all.ts'

const tokens = encodedChain(3)
const [a, b, c] = tokens as [string, string, string]
const jwe = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}..aXY.Y2lwaGVy.dGFn`
const reasonsOf = async (text: string) =>
  (await readBytes(text)).rejected.map(({ reason, origin }) => [origin.line, reason])

describe('a broken piece is told with its line and never costs the others', () => {
  test('a broken row is told with the column in which it stops being JSON', async () => {
    const { rejected } = await readBytes(
      `{"token":"${a}"}\n  {"seq":1,"note":x,"token":"${b}"}\n{"token":"${b}"}`,
    )
    expect(rejected).toMatchObject([
      { origin: { line: 2, column: 19 }, reason: 'not JSON: expected a value' },
    ])
  })

  test.each<[string, string, [number | undefined, string][]]>([
    ['an encrypted token', `${a}\n${jwe}\n${b}`, [[2, 'an encrypted token (JWE), not a JWS']]],
    [
      'a line of prose',
      `${a}\nsome words\n${b}`,
      [[2, 'expected a token, found text with white space in it']],
    ],
    [
      'two parts',
      `${a}\n${b}\nabc.def\n`,
      [[3, 'expected a token of three parts separated by dots, found 2 parts']],
    ],
    [
      'a broken row',
      `{"token":"${a}"}\n{"token":"${c}\n{"token":"${b}"}`,
      [[2, 'not JSON: expected a closing double quote']],
    ],
    [
      'a broken first row',
      `{"token":"${c}\n{"token":"${a}"}\n{"token":"${b}"}`,
      [[1, 'not JSON: expected a closing double quote']],
    ],
    [
      'a row without token',
      `[{"seq":1,"token":"${a}"},\n{"seq":2,"token":null},{"seq":3,"token":"${b}"}]`,
      [[2, 'the member "token" holds no token']],
    ],
    [
      'a row with only a number',
      `{"seq":1}\n{"seq":2,"token":"${a}"}\n{"token":"${b}"}`,
      [[1, 'a row without a token']],
    ],
    [
      'brackets before the first token',
      `[[[[\n${a}\n${b}\n`,
      [[1, 'expected a token, found a word without dots']],
    ],
    [
      'a broken object before the first token',
      `{"broken\n${a}\n${b}\n`,
      [[1, 'not JSON: expected a closing double quote']],
    ],
    ['a number among tokens', `["${a}",\n42,"${b}"]`, [[2, 'expected a token or a row, found 42']]],
    ['a word among tokens', `["${a}",\n"x","${b}"]`, [[2, 'expected a token, found a word without dots']]],
    [
      'a broken element',
      `[{"token":"${a}"},\n{"token":},\n{"token":"${b}"}]`,
      [[2, 'not JSON: expected a value']],
    ],
    [
      'a lost quote',
      `[{"token":"${a}"},\n{"token":"${c}},\n{"token":"${b}"}]`,
      [[2, 'not JSON: expected a closing double quote']],
    ],
    [
      'a lost quote on one long line',
      `[{"token":"${a}","n":1},{"token":"${c},"n":2},{"token":"${b}","n":3}]`,
      [[1, 'not JSON: expected a comma or a closing brace']],
    ],
    [
      'a lost quote in a table',
      `n,token,x\n1,${a},"y"\n2,"${c}\n3,${b},"y"`,
      [[3, 'a quoted field without its closing quote']],
    ],
    ['a table row without token', `n,token\n1,${a}\n2,\n3,${b}`, [[3, 'the member "token" holds no token']]],
  ])('%s', async (_, text, expected) => {
    const { entries } = await readBytes(text)
    expect(tokensOf(entries)).toEqual([a, b])
    expect(await reasonsOf(text)).toEqual(expected)
  })

  test('a damaged token that still has three parts is an entry', async () => {
    const damaged = `${a.slice(0, 20)}+${a.slice(21)}`
    expect(tokensOf((await readBytes(`${damaged}\n${b}\na.b.c`)).entries)).toEqual([damaged, b, 'a.b.c'])
  })

  test('of a truncated document all whole rows are read, at whatever place it is cut', async () => {
    const document = JSON.stringify(
      { workflow: 'x', entries: tokens.map((token, seq) => ({ seq, token })) },
      null,
      1,
    )
    const ends = tokens.map((token) => document.indexOf('}', document.indexOf(token)) + 1)
    for (let cut = ends[0]!; cut < document.length; cut += 7) {
      const { entries, rejected } = await readBytes(document.slice(0, cut))
      expect(tokensOf(entries)).toEqual(tokens.slice(0, ends.filter((end) => end <= cut).length))
      expect(rejected.length).toBe(1)
      expect(rejected[0]!.origin.line).toBe(document.slice(0, cut).split('\n').length)
    }
  })

  test('a truncated gzip file is read as far as it goes and said to be partial', async () => {
    const lines = encodedChain(300).join('\n')
    const { entries, rejected, summary } = await readBytes(gzipSync(strToU8(lines)).slice(0, -2000))
    expect(entries.length).toBeGreaterThan(100)
    expect(rejected.at(-1)!.reason).toBe('the compressed data is damaged; what came before was read')
    expect(summary.partial).toBe(true)
  })

  test('a bomb behind tokens costs the rest of its file only', async () => {
    const bomb = gzipSync(strToU8(`${a}\n${b}\n${'a'.repeat(40_000_000)}`))
    const { entries, rejected, summary } = await readBytes(bomb)
    expect(tokensOf(entries)).toEqual([a, b])
    expect(rejected.at(-1)?.reason).toMatch(
      /^expands more than 200-fold, as no ledger does; reading stopped after [1-4]\d MB$/,
    )
    expect(summary.partial).toBe(true)
  })

  test('in an archive, other files are passed over and broken members told', async () => {
    const archive = zipSync({
      'a.txt': strToU8(a),
      'b.json': strToU8('{"token": [1'),
      'c.png': Uint8Array.of(137, 80, 78, 71, 0, 0, 0),
      'd.txt': strToU8(b),
    })
    const { entries, rejected, summary } = await readBytes(archive)
    expect(tokensOf(entries)).toEqual([a, b])
    expect(entries.map(({ origin }) => origin.member)).toEqual(['a.txt', 'd.txt'])
    expect(rejected).toMatchObject([{ origin: { path: 'b.json', member: 'b.json', line: 1, column: 13 } }])
    expect(summary.passedOver).toEqual(['c.png'])
    expect(summary.skipped).toBe(1)
  })

  test.each<[string, Uint8Array, passedOver: number, told: number]>([
    ['an image', Uint8Array.of(137, 80, 78, 71, 0, 0, 0), 1, 0],
    ['one line of prose', strToU8('Please find enclosed the ledger.'), 2, 0],
    ['an empty file', new Uint8Array(0), 1, 0],
    ['broken JSON', strToU8('{"token": [1'), 0, 1],
    ['an archive', zipSync({ 'a.txt': strToU8(a) }), 0, 1],
  ])('an archive whose last member is %s is read', async (_, last, passedOver, told) => {
    const { entries, rejected, summary } = await readBytes(zipSync({ 'a.txt': strToU8(a), 'z.bin': last }))
    expect(tokensOf(entries)).toEqual([a])
    expect([summary.skipped, rejected.length]).toEqual([passedOver, told])
  })
})
