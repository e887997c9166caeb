import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { agentJwk, read, rsa } from '../testing/public-keys.ts'

describe('private and shared keys', () => {
  const secret = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const secretJwk = secret.export({ format: 'jwk' })
  const pkcs8 = secret.export({ type: 'pkcs8', format: 'pem' }) as string
  const secrets: readonly (readonly [string, string])[] = [
    ['a private JWK', JSON.stringify({ ...secretJwk, kid: 'k-9' })],
    ['a private RSA JWK', JSON.stringify(rsa.privateKey.export({ format: 'jwk' }))],
    ['PKCS#8', pkcs8],
    ['SEC 1', secret.export({ type: 'sec1', format: 'pem' }) as string],
    ['PKCS#1', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }) as string],
    [
      'an encrypted key',
      secret.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'p' }) as string,
    ],
    ['a private key under a public label', pkcs8.replaceAll('PRIVATE', 'PUBLIC')],
    ['a private key without armour', pkcs8.split('\n').slice(1, -2).join('')],
    ['a private key without an END line', pkcs8.split('\n').slice(0, -2).join('\n')],
    ['a private key without a BEGIN line', pkcs8.split('\n').slice(1).join('\n')],
    ['a private key in a log line', `{\\"jwk\\": ${JSON.stringify(secretJwk).replaceAll('"', '\\"')}}`],
  ]

  test.each(secrets)('refuses %s and keeps, echoes and shows nothing of it', async (_, text) => {
    const reading = await read(text)
    expect(reading.keys).toEqual([])
    expect(reading.rejected.map((each) => each.reason)).toContain('private')
    const said = JSON.stringify(reading)
    expect(said).toContain('nothing was sent anywhere')
    for (const piece of text.match(/[\w+/-]{20,}/g) ?? []) {
      if (!/^-+$/.test(piece)) expect(said).not.toContain(piece)
    }
  })

  test('a private key beside public ones is refused alone, and its kid is remembered', async () => {
    const reading = await read(JSON.stringify({ keys: [agentJwk, { ...secretJwk, kid: 'k-9' }] }))
    expect(reading.keys).toHaveLength(1)
    expect(reading.rejected).toMatchObject([{ reason: 'private', kid: 'k-9' }])
  })

  test('rejects a shared secret as symmetric', async () => {
    const reading = await read('{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ","kid":"h"}')
    expect(reading.rejected).toMatchObject([{ reason: 'symmetric', kid: 'h' }])
    expect(JSON.stringify(reading)).not.toContain('AyM1Sys')
  })
})
