import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type JWK, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { applyAmendments } from './amendments.ts'
import { linkChains } from './chains.ts'
import type { TrustedKey } from './key.ts'
import { keysHash } from './keys-hash.ts'
import { mergeKeys } from './merge-keys.ts'
import { readKeys } from './read-keys.ts'

const [a, b, issuer] = [newKey(), newKey(), newKey()]

function newKey(): { jwk: JWK; secret: KeyObject } {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { jwk: pair.publicKey.export({ format: 'jwk' }) as JWK, secret: pair.privateKey }
}

async function trust(...jwks: readonly object[]): Promise<readonly TrustedKey[]> {
  return (await readKeys({ text: JSON.stringify(jwks), source: 'file' })).keys
}

async function trustWit(sub: string, iat: number, signer = issuer.secret): Promise<readonly TrustedKey[]> {
  const wit = await new SignJWT({ cnf: { jwk: { ...a.jwk, kid: 'k' } } })
    .setProtectedHeader({ alg: 'ES256', typ: 'wit+jwt', kid: 'issuer' })
    .setSubject(sub)
    .setIssuedAt(iat)
    .setExpirationTime(iat + 600)
    .sign(signer)
  return (await readKeys({ text: wit, source: 'wit' })).keys
}

test('the same key with the same kid is kept once, and keeps its place', async () => {
  const first = await trust({ ...a.jwk, kid: 'k' }, { ...b.jwk, kid: 'l' })
  const merged = mergeKeys(first, { keys: await trust({ ...b.jwk, kid: 'l' }, { ...a.jwk, kid: 'k' }) })
  expect(merged.map((key) => key.kid)).toEqual(['k', 'l'])
})

test('two keys with one kid are kept both, and one key with two kids too', async () => {
  const keys = await trust({ ...a.jwk, kid: 'k' }, { ...b.jwk, kid: 'k' }, { ...a.jwk, kid: 'l' })
  expect(mergeKeys([], { keys })).toHaveLength(3)
})

test('a WIT adds identity and dates to a key that was bare', async () => {
  const bare = await trust({ ...a.jwk, kid: 'k' })
  const merged = mergeKeys(bare, { keys: await trustWit('spiffe://example.org/a', 1000) })
  expect(merged).toMatchObject([
    { kid: 'k', identity: 'spiffe://example.org/a', notBefore: 1000, notAfter: 1600 },
  ])
})

test('a renewed WIT widens the dates, in either order', async () => {
  const early = await trustWit('spiffe://example.org/a', 1000)
  const late = await trustWit('spiffe://example.org/a', 1300)
  expect(mergeKeys(early, { keys: late })).toMatchObject([{ notBefore: 1000, notAfter: 1900 }])
  expect(mergeKeys(late, { keys: early })).toMatchObject([{ notBefore: 1000, notAfter: 1900 }])
})

test('one key bound to two identities is kept twice', async () => {
  const one = await trustWit('spiffe://example.org/a', 1000)
  expect(mergeKeys(one, { keys: await trustWit('spiffe://example.org/b', 1000) })).toHaveLength(2)
})

test('a key of a trust bundle is not merged with the same key trusted for tokens', async () => {
  const keys = await trust({ ...a.jwk, kid: 'k' }, { ...a.jwk, kid: 'k', use: 'jwt-svid' })
  expect(mergeKeys([], { keys })).toHaveLength(2)
})

test('a WIT is linked to the key that signed it, and to none that did not', async () => {
  const issuers = await trust({ ...issuer.jwk, kid: 'issuer', use: 'jwt-svid' })
  const genuine = await linkChains([...(await trustWit('spiffe://example.org/a', 1000)), ...issuers])
  expect(genuine[0]?.issuedBy).toBe(1)
  const forged = await trustWit('spiffe://example.org/a', 1000, b.secret)
  expect((await linkChains([...forged, ...issuers]))[0]?.issuedBy).toBe('mismatch')
  expect((await linkChains(forged))[0]?.issuedBy).toBe('unknown')
})

test('what the user says is laid over what was read, by thumbprint', async () => {
  const keys = await trust({ ...a.jwk, kid: 'k' }, { ...b.jwk, kid: 'l' })
  const { thumbprint } = keys[0]!
  const amended = applyAmendments(keys, [
    { thumbprint, identity: 'spiffe://example.org/old' },
    { thumbprint, identity: 'spiffe://example.org/a', revokedFrom: 5 },
    { thumbprint, kid: 'k-old' },
  ])
  expect(amended[0]).toMatchObject({
    kid: 'k',
    aliases: ['k-old'],
    identity: 'spiffe://example.org/a',
    identityFrom: 'user',
    revokedFrom: 5,
  })
  expect(amended[1]).toBe(keys[1])
})

test('the hash of the keys minds bindings and revocations, not order, source or repetition', async () => {
  const keys = await trust({ ...a.jwk, kid: 'k' }, { ...b.jwk, kid: 'l' })
  const hash = keysHash(keys)
  expect(hash).toMatch(/^[\w-]{43}$/)
  const elsewhere = keys.map((key) => ({ ...key, source: 'other' }))
  expect(keysHash([...elsewhere].reverse().concat(elsewhere))).toBe(hash)
  const { thumbprint } = keys[0]!
  expect(keysHash(applyAmendments(keys, [{ thumbprint, identity: 'spiffe://example.org/a' }]))).not.toBe(hash)
  expect(keysHash(applyAmendments(keys, [{ thumbprint, revokedFrom: 5 }]))).not.toBe(hash)
  expect(keysHash(keys.slice(1))).not.toBe(hash)
  expect(keysHash(await trust({ ...a.jwk, kid: 'K' }, { ...b.jwk, kid: 'l' }))).not.toBe(hash)
})
