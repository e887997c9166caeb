import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Failure } from '../base/failure.ts'
import { encodedChain, encodedToken } from '../testing/encoded.ts'
import { readAll, readBytes } from '../testing/read-all.ts'
import { bytesSource } from './byte-source.ts'
import type { LedgerEntry } from './ledger.ts'
import { importLimits } from './limits.ts'
import { mostSourceBytes } from './machine.ts'
import { readSource } from './read-source.ts'
import { sourceSha256 } from './source-slices.ts'

const tokens = encodedChain(3)
const [a, b, c] = tokens as [string, string, string]
const claims = JSON.parse(Buffer.from(a.split('.')[1]!, 'base64url').toString()) as object
const wit = encodedToken(
  { sub: 'spiffe://example.org/a', cnf: { jwk: {} } },
  { alg: 'ES256', typ: 'wit+jwt' },
)
const other = encodedToken({ sub: 'someone' }, { alg: 'ES256', typ: 'JWT' })
const jwe = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')}..aXY.Y2lwaGVy.dGFn`
const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }
const pem = '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----'
const tokensOf = (entries: readonly LedgerEntry[]) =>
  entries.map(({ token }) => (token.kind === 'compact' ? token.jws : token))
const reasonsOf = async (text: string) =>
  (await readBytes(text)).rejected.map(({ reason, origin }) => [origin.line, reason])

async function failureOf(data: string | Uint8Array): Promise<Failure> {
  const outcome = await readBytes(data).catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(Failure)
  return outcome as Failure
}

describe('what people and tools put around tokens is tolerated', () => {
  test.each([
    ['comments and blank lines', `# head\n\n${a}\n// note\n\n${b}\n${c}\n`],
    ['schemes, quotes, commas, names', `Bearer ${a}\n"${b}",\n'Execution-Context': ${c};`],
    ['a list in one field', `Execution-Context: ${a}, ${b},${c}`],
    ['a list folded over lines', `POST / HTTP/1.1\r\nExecution-Context: ${a},\r\n ${b}\r\n\t, ${c}\r\n\r\n`],
    ['list marks', `- ${a}\n* ${b}\n> ${c}`],
    ['assignments', `A=${a}\nexport_b: "${b}"\nc = ${c}`],
    ['JSON strings, one a line', `"${a}"\n"${b}"\n"${c}"`],
    ['a JSON array that lacks a comma', `["${a}" "${b}",\n"${c}"]`],
    ['a JSON array with a comma too many', `["${a}","${b}","${c}",]`],
    ['JSON text sequences', tokens.map((token) => `\x1e{"token":"${token}"}\n`).join('')],
    ['JSON Lines with commas', tokens.map((token) => `{"token":"${token}"},\n`).join('')],
    [
      'JSON documents one after the other',
      tokens.map((token) => JSON.stringify({ token }, null, 2)).join('\n'),
    ],
    ['escapes in a log', `x "\\n${a}\\n" y\n?t=%20${b}&u=%22${c}%22 z`],
    ['a full stop and brackets', `We saw (${a}), then <${b}>,\nand lastly ${c}.`],
    ['words joined by a dot', `ect.${a} seen\nx=${b}\nlog.ect.${c} seen\nand more\nand more`],
  ])('%s', async (_, text) => {
    const { entries, rejected } = await readBytes(text)
    expect(rejected).toEqual([])
    expect(tokensOf(entries)).toEqual(tokens)
  })

  test('a token broken by a mail program, quoted and indented', async () => {
    const broken = a
      .match(/.{1,60}/g)!
      .map((line) => `>   ${line}\r`)
      .join('\n')
    const { entries, summary } = await readBytes(broken)
    expect(tokensOf(entries)).toEqual([a])
    expect(summary.format).toBe('wrapped-token')
  })

  test('two tokens on two lines are never joined to one', async () => {
    expect(tokensOf((await readBytes(`${a}\n${a}`)).entries)).toEqual([a, a])
  })
})

describe('tokens of every kind', () => {
  test('unsigned claims stand bare, in base64url, in an array and in a row', async () => {
    const encoded = Buffer.from(JSON.stringify(claims)).toString('base64url')
    const forms = [
      JSON.stringify(claims),
      JSON.stringify([claims]),
      encoded,
      `["${encoded}"]`,
      JSON.stringify({ seq: 1, ect: claims }),
    ]
    for (const text of [...forms, `{"seq":1,"token":"${encoded}"}`]) {
      const { entries, rejected } = await readBytes(text)
      expect(rejected).toEqual([])
      expect(tokensOf(entries)).toEqual([{ kind: 'unsigned', claims }])
    }
  })

  test('a decoded copy beside a token is no second token, another token is', async () => {
    const { entries } = await readBytes(JSON.stringify({ token: a, claims, raw: `Bearer ${a}`, before: b }))
    expect(entries.map(({ token, found }) => [token, found])).toEqual([
      [{ kind: 'compact', jws: a }, 'declared'],
      [{ kind: 'compact', jws: b }, 'searched'],
    ])
  })

  test('a token field may hold a scheme, a list, or an object around the token', async () => {
    const scheme = await readBytes(`{"seq":4,"token":"Bearer ${a}"}`)
    expect(scheme.entries).toMatchObject([{ token: { jws: a }, record: { sequence: 4 }, found: 'declared' }])
    const list = await readBytes(`{"Execution-Context":"${a}, ${b}"}`)
    expect(tokensOf(list.entries)).toEqual([a, b])
    const inside = await readBytes(`{"seq":4,"entry":{"ect":"${a}"}}\n{"seq":5,"entry":{"ect":"${b}"}}`)
    expect(inside.entries).toMatchObject([
      { token: { jws: a }, record: { sequence: 4, tokenField: 'entry.ect' }, found: 'declared' },
      { token: { jws: b }, record: { sequence: 5, tokenField: 'entry.ect' }, found: 'declared' },
    ])
  })

  test('a WIT is offered as a key, alone as well as beside tokens', async () => {
    expect((await readBytes(wit)).keys).toMatchObject([{ kind: 'token', found: 'file', text: wit }])
    for (const text of [`${a}\n${wit}`, JSON.stringify({ token: a, wit }), `a log of ${wit}\nand ${a} too`]) {
      const { entries, keys } = await readBytes(text)
      expect(tokensOf(entries)).toEqual([a])
      expect(keys).toMatchObject([{ kind: 'token', found: 'inside', text: wit }])
    }
  })

  test('another JWT on a line of its own is declared, in a log it is searched', async () => {
    expect((await readBytes(`${a}\n${other}`)).entries.map(({ found }) => found)).toEqual([
      'declared',
      'declared',
    ])
    expect((await readBytes(`ok\nAuthorization: Bearer ${other}\nok`)).entries).toMatchObject([
      { found: 'searched', origin: { line: 2 } },
    ])
  })

  test('what curl shows twice is taken once', async () => {
    const text = `* [HTTP/2] [1] [execution-context: ${a}]\n> GET / HTTP/2\n> execution-context: ${a}\n`
    expect(tokensOf((await readBytes(text)).entries)).toEqual([a])
  })
})

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

describe('keys', () => {
  test.each<[string, string, [string, string][]]>([
    ['a JWK', JSON.stringify(jwk), [['jwk', 'file']]],
    [
      'an array of JWKs',
      JSON.stringify([jwk, jwk]),
      [
        ['jwk', 'file'],
        ['jwk', 'file'],
      ],
    ],
    ['a JWK Set', JSON.stringify({ keys: [jwk] }), [['jwk-set', 'file']]],
    [
      'PEM blocks with text around',
      `my key\n${pem}\nand\n${pem}\n`,
      [
        ['pem', 'file'],
        ['pem', 'file'],
      ],
    ],
    ['a JWK Set further in', JSON.stringify({ jwks: { keys: [jwk] } }), [['jwk-set', 'inside']]],
    ['a JWK in a row', JSON.stringify({ token: a, jwk }), [['jwk', 'inside']]],
    ['PEM beside a token', `${a}\n${pem}`, [['pem', 'inside']]],
    ['PEM in a row', JSON.stringify({ token: a, cert: pem }), [['pem', 'inside']]],
    [
      'a JWK Set and something else that is broken',
      `{"keys":[${JSON.stringify(jwk)}],"entries":[{"token":1}]}`,
      [['jwk-set', 'inside']],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await readBytes(text)).keys.map(({ kind, found }) => [kind, found])).toEqual(expected)
  })
})

describe('what cannot be read is refused, each for its own reason', () => {
  const deep = 100_000
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty-file'],
    ['white space', ' \n\n ', 'not-a-ledger'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'not-a-ledger'],
    ['a web page', '<!doctype html><title>x</title><p>a.b and e.g. this', 'not-a-ledger'],
    ['a long run of one letter', 'a'.repeat(50_000_000), 'not-a-ledger'],
    ['what looks like the beginning of tokens', 'eyJ'.repeat(1_000_000), 'not-a-ledger'],
    ['only dots', '.'.repeat(5_000_000), 'not-a-ledger'],
    ['JSON without tokens', '{"name":"x","versions":[1,"2",{"a":null}]}', 'not-a-ledger'],
    ['numbers', '[1,2,3]', 'not-a-ledger'],
    ['one number', '42', 'not-a-ledger'],
    ['a report of this program', '{"report":"ect-explorer/1","tokens":[]}', 'not-a-ledger'],
    ['an archive without a ledger', zipSync({ 'a.md': strToU8('# x') }), 'not-a-ledger'],
    ['gzip in gzip', gzipSync(gzipSync(strToU8(a))), 'not-a-ledger'],
    ['broken JSON', '{"a": [1, 2', 'malformed-json'],
    ['JSON that breaks in the middle', '{\n "a": tru,\n "b": 1\n}', 'malformed-json'],
    ['arrays in arrays', '['.repeat(deep) + ']'.repeat(deep), 'too-deep'],
    ['arrays never closed', '['.repeat(deep), 'too-deep'],
    ['objects in objects', `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`, 'too-deep'],
    ['a row around depth', `[{"token":${'['.repeat(deep)}${']'.repeat(deep)}}]`, 'too-deep'],
    ['a bomb', gzipSync(strToU8('a'.repeat(30_000_000))), 'too-large'],
    ['half a zip archive', zipSync({ 'a.txt': strToU8(a.repeat(9)) }).slice(0, 80), 'damaged-archive'],
    ['a gzip header and nothing else', gzipSync(strToU8(a)).slice(0, 12), 'damaged-archive'],
  ])(
    '%s',
    async (_, data, code) => {
      // Generous for a busy machine: what grows with the square of such an input takes minutes.
      const begin = performance.now()
      expect((await failureOf(data)).code).toBe(code)
      expect(performance.now() - begin).toBeLessThan(20_000)
    },
    30_000,
  )

  test('broken JSON is told with line, column and what was expected', async () => {
    expect((await failureOf('{\n "a": tru,\n "b": 1\n}')).args).toEqual({
      name: 'unknown',
      line: 2,
      column: 7,
      expected: 'a value',
    })
  })

  test('the refusal says what the file looks like', async () => {
    expect((await failureOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0))).args.looksLike).toBe('a PNG image')
    expect((await failureOf('<html>')).args.looksLike).toBe('a web page')
    expect(String((await failureOf('{"report":"ect-explorer/1"}')).args.looksLike)).toContain(
      'holds verdicts and no tokens',
    )
  })

  test('a JSON document beyond the limit is too large, whatever it holds', async () => {
    const slice = strToU8(' '.repeat(1 << 20))
    const size = importLimits.documentBytes.value + 1
    const huge = {
      name: 'huge',
      size,
      slice: async (start: number, end: number) =>
        start === 0 ? strToU8('['.padEnd(end)) : slice.subarray(0, end - start),
    }
    await expect(readAll(huge, { sliceBytes: 1 << 20 })).rejects.toMatchObject({
      code: 'too-large',
      args: { name: 'huge', limit: importLimits.documentBytes.value },
    })
  }, 20_000)

  test('a file beyond what the machine can hold is refused before anything is read', async () => {
    const slice = () => Promise.reject(new Error('was read'))
    const size = importLimits.sourceBytes.value + 1
    await expect(readAll({ name: 'huge', size, slice })).rejects.toMatchObject({
      code: 'too-large',
      args: { name: 'huge', bytes: size, limit: importLimits.sourceBytes.value },
    })
    expect([8, 4, 2, 0.5].map(mostSourceBytes)).toEqual([1.2e9, 6e8, 3e8, 7.5e7])
  })

  test('a file of far more entries than are taken is refused when a hundredth of it is read', async () => {
    const slices = strToU8(`${encodedChain(2000).join('\n')}\n`)
    const size = importLimits.sourceBytes.value
    let last = 0
    const slice = async (start: number, end: number) => {
      last = end
      const bytes = new Uint8Array(end - start)
      for (let at = start; at < end; at++) bytes[at - start] = slices[at % slices.length]!
      return bytes
    }
    const refused = readAll({ name: 'many', size, slice })
    await expect(refused).rejects.toMatchObject({ code: 'too-large', args: { name: 'many' } })
    const { args } = (await refused.catch((failure: unknown) => failure)) as Failure
    expect(Number(args.entries)).toBeGreaterThan(1.8 * importLimits.entries.value)
    expect(last).toBeLessThan(size / 100)
  })

  test('a file that can no longer be read is a failure of reading', async () => {
    const gone = { name: 'gone', size: 10, slice: () => Promise.reject(new Error('moved')) }
    await expect(readAll(gone)).rejects.toMatchObject({
      code: 'read-failed',
      args: { name: 'gone', cause: 'moved' },
    })
  })

  test('any bytes whatever give a ledger or a Failure', async () => {
    const near = fc.array(
      fc.constantFrom(
        ...tokens,
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        ':',
        '\n',
        '.',
        'token',
        '{"token":"',
        '-----BEGIN X-----',
        'Execution-Context: ',
        '\t',
        '\\',
        '\x1e',
      ),
      { maxLength: 30 },
    )
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      near.map((pieces) => strToU8(pieces.join(''))),
      near.map((pieces) => gzipSync(strToU8(pieces.join('')))),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (data) => {
        const outcome = await readBytes(data).catch((error: unknown) => error)
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Failure)
      }),
      { numRuns: 1500 },
    )
  })
})

describe('reading', () => {
  test('goes portion by portion, each with the bytes read so far', async () => {
    const source = strToU8(encodedChain(2000).join('\n'))
    const { entries, portions } = await readBytes(source)
    expect(entries.length).toBe(2000)
    expect(portions).toBeGreaterThanOrEqual(4)
  })

  test('can be cancelled, and keeps what it has', async () => {
    const lines = strToU8(encodedChain(5000).join('\n'))
    const cancel = new AbortController()
    const source = {
      name: 'x',
      size: lines.length,
      slice: async (start: number, end: number) => lines.subarray(start, end),
    }
    const reading = readSource(source, 0, { signal: cancel.signal, sliceBytes: 100_000 })
    let entries = 0
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done === true) {
        expect(next.value).toMatchObject({
          partial: true,
          stopped: true,
          sha256: '',
          format: 'compact-lines',
        })
        break
      }
      entries += next.value.entries.length
      cancel.abort()
    }
    expect(entries).toBeGreaterThan(0)
    expect(entries).toBeLessThan(2000)
  })

  test('that is cancelled never takes the place where it stopped for the end of an entry', async () => {
    const lines = encodedChain(6000)
    const whole = strToU8(lines.join('\n'))
    for (const data of [whole, gzipSync(whole, { level: 0 })]) {
      const cancel = new AbortController()
      const source = {
        name: 'x',
        size: data.length,
        slice: async (start: number, end: number) => {
          if (start > data.length / 3) cancel.abort()
          return data.subarray(start, end)
        },
      }
      const { entries, rejected, summary } = await readAll(source, {
        signal: cancel.signal,
        sliceBytes: 10_013,
      })
      expect(rejected).toEqual([])
      expect(entries.length).toBeGreaterThan(500)
      expect(tokensOf(entries)).toEqual(lines.slice(0, entries.length))
      expect(summary).toMatchObject({ partial: true, stopped: true })
    }
  })

  test('that is cancelled before it began gives an empty source that says so', async () => {
    for (const data of [strToU8(a), gzipSync(strToU8(a)), zipSync({ x: strToU8(a) }), strToU8('[')]) {
      const { entries, summary } = await readBytes(data, { signal: AbortSignal.abort() })
      expect(entries).toEqual([])
      expect(summary).toMatchObject({ partial: true, stopped: true, sha256: '', format: 'unknown' })
    }
  })

  test('what is known to be too large is refused from its size, before its second slice', async () => {
    const size = importLimits.documentBytes.value + 1
    const beginnings = ['[{"token":', '{"entries":[', 'PK\x03\x04']
    for (const beginning of beginnings) {
      let read = 0
      const slice = async (start: number, end: number) => {
        read += end - start
        return strToU8(start === 0 ? beginning.padEnd(end) : ' '.repeat(end - start))
      }
      const options = { sliceBytes: 1 << 16 }
      await expect(readAll({ name: 'huge', size, slice }, options)).rejects.toMatchObject({
        code: 'too-large',
        args: { bytes: size, limit: importLimits.documentBytes.value },
      })
      expect(read).toBeLessThan(1 << 18)
    }
  })

  test('leaves the SHA-256 to who wants it, compressed or not', async () => {
    const { createHash } = await import('node:crypto')
    for (const data of [strToU8(a), gzipSync(strToU8(a)), zipSync({ x: strToU8(a) })]) {
      const { summary } = await readBytes(data)
      const hash = createHash('sha256').update(data).digest('hex')
      expect(summary.sha256).toBe('')
      expect(await sourceSha256(bytesSource('x', data))).toBe(hash)
      expect(summary.bytes).toBe(data.length)
    }
  })
})
