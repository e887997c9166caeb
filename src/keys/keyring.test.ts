import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { expect, test } from 'vitest'
import type { TrustedKey } from './key.ts'
import { fits, makeKeyring } from './keyring.ts'
import { readKeys } from './read-keys.ts'

async function publicJwk(alg: string, members: JWK = {}): Promise<JWK> {
  const { publicKey } = await generateKeyPair(alg, { extractable: true })
  return { ...(await exportJWK(publicKey)), ...members }
}

async function trusted(...jwks: readonly JWK[]): Promise<readonly TrustedKey[]> {
  return (await readKeys({ text: JSON.stringify({ keys: jwks }), source: 'set.json' })).keys
}

test('two keys with one kid are both candidates', async () => {
  const keys = await trusted(
    await publicJwk('ES256', { kid: 'k' }),
    await publicJwk('ES256', { kid: 'k' }),
    await publicJwk('ES256', { kid: 'other' }),
  )
  expect(makeKeyring(keys).candidates('k')).toEqual([0, 1])
})

test('a key without a kid is found by its thumbprint, bare or as RFC 9278 writes it', async () => {
  const keys = await trusted(await publicJwk('ES256'))
  const ring = makeKeyring(keys)
  expect(ring.candidates(keys[0]!.thumbprint)).toEqual([0])
  expect(ring.candidates(`urn:ietf:params:oauth:jwk-thumbprint:sha-256:${keys[0]!.thumbprint}`)).toEqual([0])
  expect(ring.candidates('unheard-of')).toEqual([])
})

test('a kid of one key that is the thumbprint of another names the one that bears it', async () => {
  const named = await publicJwk('ES256')
  const [first] = await trusted(named)
  const keys = await trusted(named, await publicJwk('ES256', { kid: first!.thumbprint }))
  expect(makeKeyring(keys).candidates(first!.thumbprint)).toEqual([1])
})

test('imports a key once for each algorithm, for verifying only', async () => {
  const ring = makeKeyring(await trusted(await publicJwk('RS256', { kid: 'r' })))
  const first = ring.verifier(0, 'RS256')
  expect(ring.verifier(0, 'RS256')).toBe(first)
  expect(ring.verifier(0, 'PS256')).not.toBe(first)
  const imported = await first
  expect('usages' in imported && imported.usages).toEqual(['verify'])
})

test('EdDSA and Ed25519 are one algorithm', async () => {
  const [key] = await trusted(await publicJwk('EdDSA', { kid: 'e', alg: 'Ed25519' }))
  expect(key!.algorithms).toEqual(['EdDSA'])
  expect(fits(key!, 'EdDSA')).toBe(true)
  expect('usages' in (await makeKeyring([key!]).verifier(0, 'EdDSA'))).toBe(true)
})

test('a key whose alg differs from the header does not fit, and the reason names both', async () => {
  const [key] = await trusted(await publicJwk('RS256', { alg: 'RS256' }))
  expect(fits(key!, 'PS256')).toEqual({
    reason: 'algorithm-mismatch',
    detail: "its `alg` is RS256, the token's is PS256",
  })
  expect(await makeKeyring([key!]).verifier(0, 'PS256')).toMatchObject({ reason: 'algorithm-mismatch' })
})

test('a key of another type or curve does not fit, and the reason says what it verifies', async () => {
  const [p384, rsa] = await trusted(await publicJwk('ES384'), await publicJwk('PS256'))
  expect(fits(p384!, 'ES256')).toMatchObject({
    detail: expect.stringContaining('EC P-384 keys verify ES384'),
  })
  expect(fits(rsa!, 'ES256')).toMatchObject({ reason: 'algorithm-mismatch' })
  expect(fits(rsa!, 'PS512')).toBe(true)
})

test('a key unknown to the ring gives a reason, never an exception', async () => {
  expect(await makeKeyring([]).verifier(7, 'ES256')).toMatchObject({ reason: 'malformed' })
})
