import { describe, expect, test } from 'vitest'
import { encodedChain, encodedToken } from '../testing/encoded.ts'
import { readBytes, tokensOf } from '../testing/read-all.ts'

const [a, b] = encodedChain(2) as [string, string]
const claims = JSON.parse(Buffer.from(a.split('.')[1]!, 'base64url').toString()) as object
const wit = encodedToken(
  { sub: 'spiffe://example.org/a', cnf: { jwk: {} } },
  { alg: 'ES256', typ: 'wit+jwt' },
)
const other = encodedToken({ sub: 'someone' }, { alg: 'ES256', typ: 'JWT' })
const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }
const pem = '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----'

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
