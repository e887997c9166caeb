import { expect, test } from 'vitest'
import { codesOf, factsOf, key, start, task } from '../testing/facts.ts'
import type { Verification } from '../verify/verification.ts'
import { checks } from './index.ts'
import { keyShared } from './key-shared.ts'
import { keyUnusable } from './key-unusable.ts'
import { signatureInvalid } from './signature-invalid.ts'

const refused: Verification = { status: 'algorithm-refused' }

test.each<[string, Verification, string[]]>([
  ['does not match', { status: 'invalid', keys: [0] }, ['signature-invalid']],
  ['has no trusted key', { status: 'key-unknown' }, ['key-unknown']],
  ['names a key that does not fit', { status: 'key-unusable', key: 0, reason: 'weak' }, ['key-unusable']],
  ['needs an algorithm this browser lacks', { status: 'algorithm-unsupported' }, ['algorithm-unsupported']],
  ['was not reached', { status: 'pending' }, ['check-incomplete']],
  ['has a critical header', { status: 'critical-unsupported' }, ['critical-header-unsupported']],
])('a signature that %s has exactly one finding', (_, verification, codes) => {
  expect(codesOf(factsOf([{ ...task('a'), verification }]))).toEqual(codes)
})

test.each(['none', 'HS256', undefined])(
  'algorithm %s is refused, and a missing kid is not asked for besides',
  (alg) => {
    const given = { ...task('a'), header: { alg, kid: undefined }, verification: refused }
    expect(codesOf(factsOf([given]))).toEqual(['algorithm-refused'])
  },
)

test('an algorithm that the policy does not list is refused though its signature matches', () => {
  const given = { ...task('a'), header: { alg: 'RS256' } }
  expect(codesOf(factsOf([given]))).toEqual([])
  expect(codesOf(factsOf([given], { policy: { algorithms: ['ES256'] } }))).toEqual(['algorithm-refused'])
})

test('Ed25519 is EdDSA to the allowlist', () => {
  const given = { ...task('a'), header: { alg: 'Ed25519' } }
  expect(codesOf(factsOf([given], { policy: { algorithms: ['EdDSA'] } }))).toEqual([])
})

test.each([undefined, ''])('without a kid (%o) only that is reported', (kid) => {
  const given = { ...task('a'), header: { kid }, verification: { status: 'key-unknown' } as const }
  expect(codesOf(factsOf([given]))).toEqual(['kid-missing'])
})

test('signatures that were not reached are one warning together', () => {
  const verification: Verification = { status: 'pending' }
  const facts = factsOf([
    { ...task('a'), verification },
    { ...task('b', ['a']), verification },
  ])
  expect(codesOf(facts)).toEqual(['check-incomplete'])
})

//   notBefore      notAfter
//  ----|--------------|----      both ends are inside
test.each([
  [start - 1, start + 1, []],
  [start, start, []],
  [start + 1, undefined, ['key-unusable']],
  [undefined, start - 1, ['key-unusable']],
])('a certificate valid from %o to %o judges a token of its iat', (notBefore, notAfter, codes) => {
  const certificate = key({
    ...(notBefore !== undefined && { notBefore }),
    ...(notAfter !== undefined && { notAfter }),
  })
  expect(codesOf(factsOf([task('a')], { keys: [certificate] }))).toEqual(codes)
})

test.each([
  ['inside its dates', { notBefore: start - 1, notAfter: start + 1 }, []],
  ['not yet valid', { notBefore: start + 1 }, ['key-unusable']],
  ['expired', { notAfter: start - 1 }, ['key-unusable']],
])('a certificate signed by an authority that is %s', (_, dates, codes) => {
  const keys = [key({ issuedBy: 1 }), key({ kid: 'authority', thumbprint: 'other', issuedBy: 0, ...dates })]
  expect(codesOf(factsOf([task('a')], { keys }))).toEqual(codes)
})

test('a certificate or WIT that the issuer it names did not sign leaves its tokens unchecked', () => {
  expect(codesOf(factsOf([task('a')], { keys: [key({ issuedBy: 'mismatch' })] }))).toEqual(['key-unusable'])
  expect(codesOf(factsOf([task('a')], { keys: [key({ issuedBy: 'unknown' })] }))).toEqual([])
  expect(keyUnusable.message({ kid: 'k', reason: 'issuer-differs' })).toContain('did not sign it')
})

test('a certificate is judged at the recorded time where there is one', () => {
  const keys = [key({ notAfter: start + 100 })]
  const recorded = (recordedAt: number) => factsOf([{ ...task('a'), record: { recordedAt } }], { keys })
  expect(codesOf(recorded(start + 100))).toEqual([])
  expect(codesOf(recorded(start + 101))).toEqual(['key-unusable'])
})

test('a certificate out of date says nothing more where its signature does not match', () => {
  const given = { ...task('a'), verification: { status: 'invalid', keys: [0] } as const }
  expect(codesOf(factsOf([given], { keys: [key({ notAfter: 1 })] }))).toEqual(['signature-invalid'])
})

test('the message names the key and how many of that name were tried', () => {
  expect(signatureInvalid.message({ kid: 'k-7', keys: 2 })).toContain(
    '`k-7` is not the key that signed it (2 keys',
  )
})

test('a key bound to another identity than the issuer is an error, letter by letter', () => {
  const bound = (identity: string) => factsOf([task('a')], { keys: [key({ identity, identityFrom: 'wit' })] })
  expect(codesOf(bound('spiffe://example.com/agent/a'))).toEqual([])
  expect(codesOf(bound('spiffe://example.com/agent/a/'))).toEqual(['issuer-mismatch'])
})

test('a key revoked at the time of the token or before is an error', () => {
  const revoked = (revokedFrom: number) => factsOf([task('a')], { keys: [key({ revokedFrom })] })
  expect(codesOf(revoked(start + 1))).toEqual([])
  expect(codesOf(revoked(start))).toEqual(['key-revoked'])
})

test('revocation is judged by the ledger before the iat, unless the policy judges by iat', () => {
  const given = [{ ...task('a'), record: { recordedAt: start + 10 } }]
  const keys = [key({ revokedFrom: start + 5 })]
  expect(codesOf(factsOf(given, { keys }))).toEqual(['key-revoked'])
  expect(codesOf(factsOf(given, { keys, policy: { judgedAt: { mode: 'issued' } } }))).toEqual([])
})

test('a key that signs for several issuers is one note over its tasks', () => {
  const given = [task('a'), task('b', ['a']), task('c', ['b'], { iss: 'spiffe://example.com/agent/c' })]
  const facts = factsOf(given)
  expect(codesOf(facts)).toEqual(['key-shared'])
  expect([...keyShared.run(facts)].map(({ tokens }) => tokens)).toEqual([[0, 1, 2]])
})

test('the audience is judged only when the policy names a verifier', () => {
  const given = [task('a', [], { aud: ['x', 'y'] })]
  expect(codesOf(factsOf(given))).toEqual([])
  expect(codesOf(factsOf(given, { policy: { verifier: 'y' } }))).toEqual([])
  expect(codesOf(factsOf(given, { policy: { verifier: 'z' } }))).toEqual(['audience-excludes-verifier'])
})

test('the codes that leave a verdict open are those of signatures not checked and predecessors not seen', () => {
  const open = checks.filter((check) => 'leavesOpen' in check).map(({ code }) => code)
  expect(open.toSorted()).toEqual([
    'algorithm-unsupported',
    'check-incomplete',
    'key-unknown',
    'key-unusable',
    'predecessor-missing',
    'token-unsigned',
  ])
})
