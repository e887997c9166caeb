import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeBase64url } from '../base/base64url.ts'
import type { EncodedToken } from '../import/ledger.ts'
import { makeDecoder } from './decode.ts'

const encode = (value: unknown) =>
  encodeBase64url(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)))
const decodeEncoded = (token: EncodedToken) =>
  makeDecoder()({ origin: { source: 0, index: 0 }, token, found: 'declared' })
const decodeText = (jws: string) => decodeEncoded({ kind: 'compact', jws })
const decode = (claims: unknown, header: unknown = { alg: 'ES256', kid: 'k', typ: 'exec+jwt' }) =>
  decodeText(`${encode(header)}.${encode(claims)}.c2ln`)

const claims = {
  iss: 'spiffe://example.com/a',
  aud: 'spiffe://example.com/ledger',
  iat: 1772064000,
  exp: 1772064600,
  jti: '3f1c2a54-0d0b-4c3f-9d4e-0a5b7c8d9e0f',
  exec_act: 'plan',
  pred: [],
}

describe('decoding a token', () => {
  it('reads an ect-01 token', () => {
    const token = decode(claims)
    expect(token).toMatchObject({ level: 'L2', dialect: 'ect-01', problems: [], oddities: [] })
    expect(token.claims).toMatchObject({
      action: 'plan',
      aud: ['spiffe://example.com/ledger'],
      predecessors: [],
    })
  })

  it.each([
    ['ect-00', { ...claims, pred: undefined, par: ['x'] }, 'wimse-exec+jwt', undefined],
    [
      'execution-context-00',
      { ...claims, pred: undefined, jti: undefined, tid: 't', par: ['x'] },
      'wimse-exec+jwt',
      undefined,
    ],
    [
      'execution-context-00',
      { ...claims, pred: undefined, par: ['x'], pol: 'p', pol_decision: 'approved' },
      'wimse-exec+jwt',
      undefined,
    ],
    ['ect-01', { ...claims, pred: ['x'], ext: {} }, 'exec+jwt', ['pred', 'ext']],
    ['ect-01', { ...claims, pred: undefined, par: ['x'] }, 'application/exec+jwt', ['typ', 'par']],
  ] as const)('speaks %s', (dialect, given, typ, mixed) => {
    const token = decode(given, { alg: 'ES256', kid: 'k', typ })
    expect(token.dialect).toBe(dialect)
    expect(token.mixed).toEqual(mixed)
    expect(token.claims?.predecessors).toEqual(['x'])
  })

  it.each([
    [{ iat: 1772064000000 }, 'iat', 'milliseconds'],
    [{ iat: '1772064000' }, 'iat', 'not-a-number'],
    [{ exp: -1 }, 'exp', 'not-a-numeric-date'],
    [{ iss: 'agent a' }, 'iss', 'not-a-uri'],
    [{ aud: [] }, 'aud', 'empty'],
    [{ aud: [1] }, 'aud', 'not-an-array-of-strings'],
    [{ jti: 7 }, 'jti', 'not-a-string'],
    [{ jti: 'seven' }, 'jti', 'not-a-uuid'],
    [{ exec_act: '' }, 'exec_act', 'empty'],
    [{ pred: 'x' }, 'pred', 'not-an-array'],
    [{ pred: ['x', 2] }, 'pred', 'not-an-array-of-strings'],
    [{ inp_hash: 'abc' }, 'inp_hash', 'not-a-hash'],
    [{ ect_ext: [] }, 'ect_ext', 'not-an-object'],
    [{ ect_ext: { pol: 'p' } }, 'ect_ext.pol', 'without-decision'],
    [{ ect_ext: { pol: 'p', pol_decision: 'maybe' } }, 'ect_ext.pol_decision', 'unknown-value'],
    [
      { ect_ext: { pol: 'p', pol_decision: 'approved', pol_timestamp: 1772064001 } },
      'ect_ext.pol_timestamp',
      'after-iat',
    ],
  ])('says of %j what is wrong with it', (given, claim, problem) => {
    expect(decode({ ...claims, ...given }).problems).toMatchObject([{ claim, problem }])
  })

  it('leaves a malformed time out, so that nothing is concluded from it', () => {
    expect(decode({ ...claims, iat: 1772064000000 }).claims?.iat).toBeUndefined()
  })

  it('keeps the good ids of a list with a bad one in it', () => {
    expect(decode({ ...claims, pred: ['x', 2, 'y'] }).claims?.predecessors).toEqual(['x', 'y'])
  })

  it('accepts hashes in both spellings', () => {
    const plain = 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg'
    expect(decode({ ...claims, inp_hash: plain }).problems).toEqual([])
    const early = decode(
      { ...claims, pred: undefined, par: [], out_hash: `sha-256:${plain}` },
      { alg: 'ES256', kid: 'k', typ: 'wimse-exec+jwt' },
    )
    expect(early).toMatchObject({ dialect: 'execution-context-00', problems: [] })
  })

  it.each([
    ['a.b', 'not-compact'],
    ['a.b.c.d', 'not-compact'],
    [`%%%.${encode(claims)}.c2ln`, 'part-not-base64url'],
    [`${encode('{')}.${encode(claims)}.c2ln`, 'header-not-json'],
    [`${encode('[]')}.${encode(claims)}.c2ln`, 'header-not-object'],
    [`${encode({ alg: 'ES256' })}.${encode('plain')}.c2ln`, 'payload-not-json'],
    [`${encode({ alg: 'ES256' })}.${encode('7')}.c2ln`, 'payload-not-object'],
  ])('takes %s as malformed: %s', (jws, reason) => {
    expect(decodeText(jws).malformed?.reason).toBe(reason)
  })

  it('keeps the header of a token whose payload is no JSON, for its signature can still be verified', () => {
    expect(decode('plain').header).toMatchObject({ alg: 'ES256', kid: 'k' })
  })

  it('sees what two parsers may read differently', () => {
    const text = JSON.stringify(claims)
    const odd = (payload: string) =>
      decodeText(`${encode({ alg: 'ES256' })}.${encode(payload)}.c2ln`).oddities.map(({ oddity }) => oddity)
    expect(odd(text)).toEqual([])
    expect(odd(text.replace('{', '{"iss":"spiffe://example.com/b",'))).toEqual(['duplicate-member'])
    expect(odd(text.replace('{', '{"n":9007199254740993,'))).toEqual(['unsafe-integer'])
    expect(odd(text.replace('{', '{"n":"\\ud800",'))).toEqual(['lone-surrogate'])
  })

  it('sees base64url that is not canonical', () => {
    const token = decodeText(`${encode({ alg: 'ES256' })}.${encode(claims)}.c2k`)
    expect(token.oddities).toEqual([])
    const spelled = decodeText(`${encode({ alg: 'ES256' })}.${encode(claims)}.c2l`)
    expect(spelled.oddities).toEqual([
      { where: 'encoding', oddity: 'non-canonical-base64url', at: 'signature' },
    ])
  })

  it('takes a `crit` that breaks its rule as a member nobody understands', () => {
    const critical = (crit: unknown) => decode(claims, { alg: 'ES256', crit, exp: 1 }).header?.critical
    expect(critical(['exp'])).toEqual(['exp'])
    expect(critical([])).toEqual(['crit'])
    expect(critical('exp')).toEqual(['crit'])
    expect(critical(['absent'])).toEqual(['crit'])
  })

  it('measures extensions nested without end, and overflows nothing', () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
    const text = JSON.stringify(claims).replace('{', `{"ect_ext":${nested(50_000)},`)
    const { claims: read } = decodeText(`${encode({ alg: 'ES256' })}.${encode(text)}.c2ln`)
    expect(read?.extensionDepth).toBe(50_000)
    expect(decode({ ...claims, ect_ext: { a: { b: 1 } } }).claims).toMatchObject({
      extensionDepth: 2,
      extensionBytes: 13,
    })
  })

  it('reads unsigned claims and JWS JSON Serialization', () => {
    expect(decodeEncoded({ kind: 'unsigned', claims })).toMatchObject({
      level: 'L1',
      claims: { action: 'plan' },
    })
    const flattened = {
      protected: encode({ alg: 'ES256', kid: 'k' }),
      payload: encode(claims),
      signature: 'c2ln',
    }
    expect(decodeEncoded({ kind: 'json', jws: flattened })).toMatchObject({
      level: 'L2',
      header: { kid: 'k' },
    })
    expect(decodeEncoded({ kind: 'json', jws: { payload: 7 } }).malformed?.reason).toBe('not-jws-json')
  })

  it('never throws, whatever stands where a token should', () => {
    const part = fc.oneof(
      fc.string(),
      fc.json().map(encode),
      fc.uint8Array().map((bytes) => encodeBase64url(bytes)),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => void decodeText(parts.join('.'))),
      { numRuns: 2000 },
    )
    const anyClaims = fc.dictionary(
      fc.constantFrom(...Object.keys(claims), 'par', 'ect_ext', 'ext', 'tid', 'pol', 'inp_hash'),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(anyClaims, anyClaims, (header, payload) => void decode(payload, header)),
      { numRuns: 1000 },
    )
  })
})
