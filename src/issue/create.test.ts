import { compactVerify, decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, importJWK } from 'jose'
import { expect, test } from 'vitest'
import { algorithms } from '../keys/key.ts'
import type { EctClaims } from './claims.ts'
import { encodeCompact, encodeUnsigned, signCompact } from './compact.ts'
import { composeEct, createEct } from './create.ts'

const claims = { iss: 'spiffe://example.com/agent/a', aud: 'spiffe://example.com/ledger', exec_act: 'plan' }
const fixed = { clock: () => 1772064000, randomUUID: () => '11111111-2222-4333-8444-555555555555' }
const { privateKey } = await generateKeyPair('ES256')
const composed = (claims: EctClaims, options: Partial<Parameters<typeof composeEct>[1]> = {}) =>
  composeEct(claims, { alg: 'ES256', kid: 'k', ...options }).claims

test.each(algorithms)('a token signed with %s verifies with its public key', async (alg) => {
  const pair = await generateKeyPair(alg, { extractable: true })
  const jws = await createEct(claims, { alg, kid: 'k', privateKey: pair.privateKey })
  const { protectedHeader } = await compactVerify(jws, await importJWK(await exportJWK(pair.publicKey), alg))
  expect(protectedHeader).toEqual({ alg, kid: 'k', typ: 'exec+jwt' })
})

test('what the caller leaves out is filled in from clock and random source', async () => {
  const jws = await createEct(claims, { alg: 'ES256', kid: 'k', privateKey, ...fixed })
  expect(decodeJwt(jws)).toEqual({
    ...claims,
    iat: 1772064000,
    exp: 1772064600,
    jti: '11111111-2222-4333-8444-555555555555',
    pred: [],
  })
})

test('what the caller gives stays as given, members unknown to the drafts included', async () => {
  const given = { ...claims, iat: 5, exp: 6, jti: 'j', pred: ['p'], wid: 'w', target: 'db' }
  expect(decodeJwt(await createEct(given, { alg: 'ES256', kid: 'k', privateKey }))).toEqual(given)
})

test('a token lives ten minutes from its own iat unless told otherwise', async () => {
  expect(composed({ ...claims, iat: 100 })).toHaveProperty('exp', 700)
  expect(composed({ ...claims, iat: 100 }, { expiryMinutes: 5 })).toHaveProperty('exp', 400)
})

test('two tokens made without a random source of their own differ in jti', () => {
  expect(composed(claims).jti).not.toBe(composed(claims).jti)
})

test('ect-00 is spelt par and ext under the older typ', async () => {
  const given = { ...claims, pred: ['p'], ect_ext: { pol: 'x' }, inp_hash: 'h' }
  const jws = await createEct(given, { alg: 'ES256', kid: 'k', privateKey, dialect: 'ect-00', ...fixed })
  expect(decodeProtectedHeader(jws).typ).toBe('wimse-exec+jwt')
  const spelt = decodeJwt(jws)
  expect(spelt).toMatchObject({ par: ['p'], ext: { pol: 'x' }, inp_hash: 'h' })
  expect(spelt).not.toHaveProperty('pred')
  expect(spelt).not.toHaveProperty('ect_ext')
})

test('execution-context-00 names the hash algorithm and keeps the policy at top level', () => {
  const given = { ...claims, ect_ext: { pol: 'x', pol_decision: 'approved', exec_time_ms: 4 }, out_hash: 'h' }
  const spelt = composed(given, { dialect: 'execution-context-00', ...fixed })
  expect(spelt).toMatchObject({
    par: [],
    pol: 'x',
    pol_decision: 'approved',
    ext: { exec_time_ms: 4 },
    out_hash: 'sha-256:h',
  })
  expect(spelt).not.toHaveProperty('inp_hash')
})

test('execution-context-00 leaves ext out when only policy stood in it', () => {
  const given = { ...claims, ect_ext: { pol: 'x', pol_decision: 'approved' } }
  expect(composed(given, { dialect: 'execution-context-00' })).not.toHaveProperty('ext')
})

test('a key that does not fit the algorithm is refused', async () => {
  await expect(createEct(claims, { alg: 'ES384', kid: 'k', privateKey })).rejects.toThrow()
})

test('a low-level token says exactly what it was told, with the signature of its signer', async () => {
  const jws = await encodeCompact({ alg: 'none' }, 'not json', () => new Uint8Array([1, 2, 3]))
  const [header, payload, signature] = jws.split('.').map((part) => Buffer.from(part, 'base64url'))
  expect(header!.toString()).toBe('{"alg":"none"}')
  expect(payload!.toString()).toBe('not json')
  expect([...signature!]).toEqual([1, 2, 3])
})

test('the low-level encoder and jose agree on what is signed', async () => {
  const header = { alg: 'ES256', kid: 'k', typ: 'exec+jwt' }
  const byHand = await encodeCompact(header, claims, () => new Uint8Array())
  const byJose = await signCompact(header, claims, privateKey)
  expect(byJose.split('.').slice(0, 2)).toEqual(byHand.split('.').slice(0, 2))
})

test('an unsigned token travels as the base64url of its claims', () => {
  expect(JSON.parse(Buffer.from(encodeUnsigned({ jti: 'é' }), 'base64url').toString())).toEqual({ jti: 'é' })
})
