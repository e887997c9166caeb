import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { exportJWK } from 'jose'
import { describe, expect, test } from 'vitest'
import { agentPem, expectAgentKey, read, rsa, rsaJwk, spkiPem } from '../testing/public-keys.ts'
import { thumbprint } from './thumbprint.ts'

describe('PEM', () => {
  test('reads a public key, and an RSA key of PKCS#1', async () => {
    expectAgentKey(await read(agentPem))
    const pkcs1 = rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }) as string
    const [key] = (await read(pkcs1)).keys
    expect(key).toMatchObject({ thumbprint: thumbprint(rsaJwk), format: 'pkcs1', modulusBits: 2048 })
  })

  test.each(['P-384', 'P-521'])('reads a key on %s', async (namedCurve) => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve })
    const [key] = (await read(spkiPem(publicKey))).keys
    expect(key?.jwk).toEqual(await exportJWK(publicKey))
    expect(key?.unusable).toBeUndefined()
  })

  test('reads an Ed25519 key, and says of X25519, secp256k1 and Ed448 why they verify nothing', async () => {
    const pems = [
      generateKeyPairSync('ed25519').publicKey,
      generateKeyPairSync('x25519').publicKey,
      generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey,
      generateKeyPairSync('ed448').publicKey,
    ].map(spkiPem)
    const { keys } = await read(pems.join('\n'))
    expect(keys.map((key) => key.algorithms)).toEqual([['EdDSA'], [], [], []])
    expect(keys.map((key) => key.unusable?.reason)).toEqual([
      undefined,
      'encryption',
      'unknown-curve',
      'unknown-curve',
    ])
  })

  test('reads a compressed point', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
    const jwk = publicKey.export({ format: 'jwk' })
    const x = Buffer.from(jwk.x!, 'base64url')
    const odd = Buffer.from(jwk.y!, 'base64url').at(-1)! % 2
    const header = Buffer.from('3046301006072a8648ce3d020106052b81040022033200', 'hex')
    const der = Buffer.concat([header, Buffer.from([2 + odd]), x])
    expect(createPublicKey({ key: der, format: 'der', type: 'spki' }).export({ format: 'jwk' })).toEqual(jwk)
    const [key] = (await read(der.toString('base64'))).keys
    expect(key?.jwk).toEqual(jwk)
  })

  const body = agentPem.split('\n').slice(1, -2)
  test.each<[string, string, string | undefined]>([
    ['Windows line ends', agentPem.replaceAll('\n', '\r\n'), undefined],
    ['lost line breaks', agentPem.replaceAll('\n', ''), 'line breaks were lost'],
    ['spaces for line breaks', agentPem.replaceAll('\n', ' '), 'line breaks were lost'],
    ['line breaks written as \\n', agentPem.replaceAll('\n', '\\n'), 'line breaks were lost'],
    ['the label of a certificate', agentPem.replaceAll('PUBLIC KEY', 'CERTIFICATE'), 'holds a public key'],
    ['the label EC PUBLIC KEY', agentPem.replaceAll('PUBLIC', 'EC PUBLIC'), 'whose label is `PUBLIC KEY`'],
    ['two labels', agentPem.replace('END PUBLIC', 'END RSA PUBLIC'), 'ends as `RSA PUBLIC KEY`'],
    ['four hyphens', agentPem.replaceAll('-----', '----'), 'five hyphens'],
    ['hyphens made dashes', agentPem.replaceAll('-----', '——-'), 'five hyphens'],
    ['base64url', agentPem.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''), undefined],
    [
      'no END line',
      ['-----BEGIN PUBLIC KEY-----', ...body].join('\n'),
      'line 4: `-----END PUBLIC KEY-----` is missing',
    ],
    [
      'no BEGIN line',
      [...body, '-----END PUBLIC KEY-----'].join('\n'),
      '`-----BEGIN PUBLIC KEY-----` is missing',
    ],
    ['no armour', body.join('\n'), 'are missing. The key is whole'],
    ['quotation marks of source code', agentPem.replace(/^.*$/gm, '"$&\\n"'), undefined],
    ['base64 around all of it', Buffer.from(agentPem).toString('base64'), undefined],
    ['text around it', `Here is our key,\nas agreed:\n${agentPem}\nRegards`, undefined],
  ])('reads a key with %s', async (_, text, note) => {
    const reading = await read(text)
    expectAgentKey(reading)
    if (note !== undefined) expect(reading.notes.map((each) => each.message).join()).toContain(note)
  })

  test.each<[string, string, string]>([
    [
      'cut short without END',
      `intro\n${agentPem.slice(0, 70)}\n`,
      'line 4: `-----END PUBLIC KEY-----` is missing, and the key breaks off before it: 32 of its 91 bytes',
    ],
    [
      'cut short within armour',
      agentPem.replace(body[0]!.slice(8, 28), ''),
      'breaks off: 76 of its 91 bytes',
    ],
    [
      'with a character lost',
      agentPem.replace(body[0]!, body[0]!.slice(1)),
      'a character at least is missing',
    ],
    [
      'with a character changed',
      agentPem.replace(body[0]!.slice(8, 12), 'ab*c'),
      'a character (U+002A) is no base64',
    ],
    ['with nothing inside', '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----', 'nothing stands between'],
    ['joined with another', agentPem.replace(body[1]!, `${body.join('')}${body[1]}`), 'a character'],
    ['of OpenSSH', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGmE me@host', 'ssh-keygen -e -m PKCS8'],
    ['of OpenPGP', '-----BEGIN PGP PUBLIC KEY BLOCK-----\nmQ\n-----END PGP PUBLIC KEY BLOCK-----', 'OpenPGP'],
  ])('names the cause at its place for a key %s', async (_, text, words) => {
    const reading = await read(text)
    expect(reading.keys).toEqual([])
    expect(reading.rejected.map((each) => each.message).join('\n')).toContain(words)
  })
})
