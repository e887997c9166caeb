import { generateKeyPairSync } from 'node:crypto'
import type { JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { curveNamed, decompressed } from './curves.ts'
import type { TrustedKey } from './key.ts'
import { readKeys } from './read-keys.ts'
import { thumbprint } from './thumbprint.ts'

const p256 = publicJwk('P-256')
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' }) as JWK

function publicJwk(namedCurve: string): JWK {
  return generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' }) as JWK
}

async function trust(jwk: object): Promise<TrustedKey> {
  const { keys } = await readKeys({ text: JSON.stringify(jwk), source: 'pasted' })
  return keys[0]!
}

function bytes(text: string | undefined): Buffer {
  return Buffer.from(text!, 'base64url')
}

/** A key one of whose coordinates begins with a zero byte; one in 128 does. */
function keyWithLeadingZero(): { jwk: JWK; member: 'x' | 'y' } {
  for (;;) {
    const jwk = publicJwk('P-256')
    if (bytes(jwk.x)[0] === 0) return { jwk, member: 'x' }
    if (bytes(jwk.y)[0] === 0) return { jwk, member: 'y' }
  }
}

describe('what a key may verify', () => {
  test.each<[string, object, readonly string[]]>([
    ['an RSA key', rsa, ['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512']],
    ['an RSA key with alg', { ...rsa, alg: 'PS384' }, ['PS384']],
    ['a P-521 key', publicJwk('P-521'), ['ES512']],
    ['a key for signatures', { ...p256, use: 'sig', key_ops: ['verify'], alg: 'ES256' }, ['ES256']],
  ])('%s', async (_, jwk, algorithms) => {
    const key = await trust(jwk)
    expect(key.algorithms).toEqual(algorithms)
    expect(key.unusable).toBeUndefined()
  })

  test.each<[string, object, string, string]>([
    ['use enc', { ...p256, use: 'enc' }, 'encryption', '`use` is `enc`'],
    ['an encryption alg', { ...rsa, alg: 'RSA-OAEP-256' }, 'encryption', 'RSA-OAEP-256'],
    ['key_ops for encryption', { ...rsa, key_ops: ['encrypt', 'wrapKey'] }, 'encryption', 'without `verify`'],
    ['key_ops of the private key', { ...p256, key_ops: ['sign'] }, 'not-signing', '[sign], without `verify`'],
    ['key_ops that are no array', { ...p256, key_ops: 'verify' }, 'malformed', '`key_ops` is no array'],
    ['an unheard-of use', { ...p256, use: 'tls' }, 'not-signing', '`tls`'],
    ['the alg of another curve', { ...p256, alg: 'ES384' }, 'algorithm-mismatch', 'no EC P-256 key verifies'],
    ['an HMAC alg', { ...p256, alg: 'HS256' }, 'algorithm-mismatch', '`HS256`'],
    ['an unknown type', { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AA' }, 'unknown-type', '`AKP`'],
    ['secp256k1', { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' }, 'unknown-curve', '`secp256k1`'],
    ['no crv', { kty: 'EC', x: p256.x, y: p256.y }, 'malformed', '`crv` is missing'],
    ['no y', { kty: 'EC', crv: 'P-256', x: p256.x }, 'malformed', '`y` is missing'],
    ['x that is no text', { ...p256, x: 7 }, 'malformed', '`x` is of type number'],
    ['x that is no base64url', { ...p256, x: '???' }, 'malformed', '`x` is not base64url'],
    ['x and y swapped', { ...p256, x: p256.y, y: p256.x }, 'malformed', '`x` and `y` are swapped'],
    ['y of another key', { ...p256, y: publicJwk('P-256').y }, 'malformed', 'are no point of P-256'],
    ['crv of another curve', { ...p256, crv: 'P-384' }, 'malformed', 'its point lies on P-256'],
    [
      'x cut short',
      { ...p256, x: p256.x!.slice(0, 30) },
      'malformed',
      'cut short: 22 bytes where P-256 has 32',
    ],
    [
      'Ed25519 cut short',
      { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' },
      'malformed',
      '3 bytes where Ed25519 has 32',
    ],
    ['an even exponent', { ...rsa, e: 'AQAA' }, 'malformed', 'exponent `e` is even'],
  ])('nothing, with %s', async (_, jwk, reason, words) => {
    const key = await trust(jwk)
    expect(key.algorithms).toEqual([])
    expect(key.unusable).toEqual({ reason, detail: expect.stringContaining(words) })
  })

  test('nothing, with an RSA modulus below 2048 bits', async () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' })
    expect(await trust(weak)).toMatchObject({
      modulusBits: 1024,
      unusable: { reason: 'weak' },
      algorithms: [],
    })
  })

  test('a modulus of 2047 bits is weak and one of 2048 is not', async () => {
    const n = bytes(rsa.n)
    expect(n[0]! & 0x80).toBe(0x80)
    n[0] = n[0]! & 0x7f
    expect((await trust({ ...rsa, n: n.toString('base64url') })).modulusBits).toBeLessThan(2048)
    expect((await trust(rsa)).modulusBits).toBe(2048)
  })
})

describe('what is put right', () => {
  test('base64 instead of base64url: same key, same thumbprint', async () => {
    const key = await trust({
      ...p256,
      x: bytes(p256.x).toString('base64'),
      y: bytes(p256.y).toString('base64'),
    })
    expect(key.thumbprint).toBe(thumbprint(p256))
    expect(key.repairs).toContain('`x` was base64 instead of base64url')
  })

  test('a leading zero byte that was lost', async () => {
    const { jwk, member } = keyWithLeadingZero()
    const key = await trust({ ...jwk, [member]: bytes(jwk[member]).subarray(1).toString('base64url') })
    expect(key).toMatchObject({ thumbprint: thumbprint(jwk), algorithms: ['ES256'] })
    expect(key.repairs).toEqual([`\`${member}\` had lost a leading zero byte`])
  })

  test('a zero byte in front of x and of an RSA modulus', async () => {
    const zero = Buffer.from([0])
    const x = Buffer.concat([zero, bytes(p256.x)]).toString('base64url')
    expect((await trust({ ...p256, x })).thumbprint).toBe(thumbprint(p256))
    const n = Buffer.concat([zero, bytes(rsa.n)]).toString('base64url')
    expect(await trust({ ...rsa, n })).toMatchObject({ thumbprint: thumbprint(rsa), modulusBits: 2048 })
  })

  test('white space inside a member', async () => {
    const key = await trust({ ...p256, x: `${p256.x!.slice(0, 9)}\n ${p256.x!.slice(9)}` })
    expect(key).toMatchObject({ thumbprint: thumbprint(p256), repairs: ['`x` had white space in it'] })
  })
})

test('keeps public members only, whatever else the JWK holds', async () => {
  const key = await trust({ ...p256, kid: 'k', use: 'sig', x5u: 'https://example.org', secretNote: 'abc' })
  expect(key.jwk).toEqual({ ...p256, kid: 'k', use: 'sig' })
})

test('y comes back from x and its parity on every curve', () => {
  for (const namedCurve of ['P-256', 'P-384', 'P-521', 'secp256k1']) {
    const jwk = publicJwk(namedCurve)
    const y = bytes(jwk.y)
    const found = decompressed(curveNamed(namedCurve)!, bytes(jwk.x), y.at(-1)! % 2 === 1)
    expect(Buffer.from(found!).equals(y)).toBe(true)
  }
})
