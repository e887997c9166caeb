import { expect, test } from 'vitest'
import { codesOf, factsOf, idOf, start, task } from '../testing/facts.ts'
import { dialectLegacy } from './dialect-legacy.ts'
import { entryUnreadable } from './entry-unreadable.ts'
import { tokenMalformed } from './token-malformed.ts'
import { tokenUnsigned } from './token-unsigned.ts'

test('a well-formed ledger is accused of nothing', () => {
  expect(codesOf(factsOf([task('a'), task('b', ['a']), task('c', ['a', 'b'])]))).toEqual([])
})

test('a rejected piece of the input is one error at its place', () => {
  const origin = { source: 1, index: 4, line: 7 }
  const facts = factsOf([task('a')], { rejected: [{ origin, reason: 'expected a token', excerpt: 'oops' }] })
  expect(codesOf(facts)).toEqual(['entry-unreadable'])
  const [detail] = entryUnreadable.run(facts)
  expect(detail).toMatchObject({ tokens: [], origin })
  expect(entryUnreadable.message(detail!.args!)).toBe('At line 7: expected a token. Found: `oops`.')
})

test.each([
  ['two parts', 'eyJhbGciOiJFUzI1NiJ9.e30'],
  ['a payload that is no JSON', 'eyJhbGciOiJFUzI1NiJ9.aGVsbG8.c2ln'],
  ['a payload that is no object', 'eyJhbGciOiJFUzI1NiJ9.WzFd.c2ln'],
  ['nothing of a token', 'hello'],
])('a token with %s is malformed and accused of nothing else', (_, jws) => {
  expect(codesOf(factsOf([{ jws }]))).toEqual(['token-malformed'])
})

test('a malformed token whose signature was checked says what came of it', () => {
  const jws = 'eyJhbGciOiJFUzI1NiJ9.aGVsbG8.c2ln'
  const facts = factsOf([{ jws, verification: { status: 'invalid', keys: [0] } }])
  expect(codesOf(facts)).toEqual(['token-malformed'])
  const [detail] = tokenMalformed.run(facts)
  expect(tokenMalformed.message(detail!.args!)).toBe(
    'Its payload is not JSON: `hello`. Its signature does not match either, so it was probably changed after signing.',
  )
})

test('a malformed token that repeats is reported once', () => {
  expect(codesOf(factsOf([{ jws: 'hello' }, { jws: 'hello' }]))).toEqual(['token-malformed'])
})

test.each(['exec+jwt', 'wimse-exec+jwt', 'application/exec+jwt', 'Application/WIMSE-Exec+JWT'])(
  'the type %s is that of an ECT',
  (typ) => {
    expect(codesOf(factsOf([{ ...task('a'), header: { typ } }]))).toEqual([])
  },
)

test.each(['JWT', 'exec+jwt ', 'text/exec+jwt', '', undefined])(
  'the type %o is not that of an ECT',
  (typ) => {
    expect(codesOf(factsOf([{ ...task('a'), header: { typ } }]))).toEqual(['type-unexpected'])
  },
)

test('an unsigned token below the minimum level is that error and no other', () => {
  expect(codesOf(factsOf([{ ...task('a'), unsigned: true }]))).toEqual(['token-unsigned'])
})

test('unsigned tokens that the policy allows are one note together', () => {
  const given = [
    { ...task('a'), unsigned: true as const },
    { ...task('b', ['a']), unsigned: true as const },
  ]
  const details = [...tokenUnsigned.run(factsOf(given, { policy: { minimumLevel: 'L1' } }))]
  expect(details).toEqual([{ tokens: [0, 1], severity: 'note', args: { count: 2, minimum: '' } }])
})

test('the policy that asks for level L3 accepts a signed token only inside a ledger row', () => {
  const record = { row: { seq: 1 } }
  const policy = { minimumLevel: 'L3' } as const
  expect(codesOf(factsOf([task('a')], { policy }))).toEqual(['record-missing'])
  expect(codesOf(factsOf([{ ...task('a'), record }], { policy }))).toEqual([])
  expect(codesOf(factsOf([{ ...task('a'), record, unsigned: true }], { policy }))).toEqual(['token-unsigned'])
  expect(codesOf(factsOf([{ ...task('a'), record, source: 1 }, task('a')], { policy }))).toEqual([])
})

test('tasks that speak one earlier draft are one note together', () => {
  const legacy = (name: string) => ({
    ...task(name, [], { pred: undefined, par: [], jti: idOf(name) }),
    header: { typ: 'wimse-exec+jwt' },
  })
  const facts = factsOf([legacy('a'), legacy('b')])
  expect([...dialectLegacy.run(facts)]).toEqual([{ tokens: [0, 1], args: { dialect: 'ect-00', count: 2 } }])
})

test('a token that mixes two drafts is warned about and not called legacy', () => {
  const mixed = task('a', [], { ext: {} })
  expect(codesOf(factsOf([mixed]))).toEqual(['dialect-mixed'])
})

test('JSON with a repeated member is a warning', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64url')
  const header = encode('{"alg":"ES256","typ":"exec+jwt","kid":"k"}')
  const iss = 'spiffe://example.com/agent/a'
  const claims = `{"iss":"${iss}","iss":"${iss}","aud":"x","iat":${start},"exp":${start + 60},"jti":"${idOf('a')}","exec_act":"a","pred":[]}`
  expect(codesOf(factsOf([{ jws: `${header}.${encode(claims)}.c2ln` }]))).toEqual(['json-ambiguous'])
})

test('base64url whose unused bits are set is a warning', () => {
  const { tokens } = factsOf([task('a')])
  const { encoded } = tokens[0]!
  const jws = encoded.kind === 'compact' ? encoded.jws : ''
  expect(codesOf(factsOf([{ jws: `${jws.slice(0, jws.lastIndexOf('.'))}.c2k` }]))).toEqual([])
  expect(codesOf(factsOf([{ jws: `${jws.slice(0, jws.lastIndexOf('.'))}.c2l` }]))).toEqual([
    'encoding-not-canonical',
  ])
})
