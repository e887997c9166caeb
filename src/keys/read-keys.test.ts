import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { exportJWK, type JWK, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import type { KeyReading } from './key.ts'
import { readKeys } from './read-keys.ts'
import { thumbprint } from './thumbprint.ts'

const agent = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const agentJwk = agent.publicKey.export({ format: 'jwk' }) as JWK
const rsaJwk = rsa.publicKey.export({ format: 'jwk' }) as JWK
const agentPem = spkiPem(agent.publicKey)

function spkiPem(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }) as string
}

function read(text: string, source = 'pasted'): Promise<KeyReading> {
  return readKeys({ text, source })
}

/** The reading holds the agent's key and nothing else, and rejected nothing. */
function expectAgentKey(reading: KeyReading): void {
  expect(reading.rejected).toEqual([])
  expect(reading.keys.map((key) => [key.thumbprint, key.algorithms, key.unusable])).toEqual([
    [thumbprint(agentJwk), ['ES256'], undefined],
  ])
}

describe('JSON', () => {
  test.each<[string, (jwk: JWK) => unknown]>([
    ['a JWK', (jwk) => jwk],
    ['a JWK Set', (jwk) => ({ keys: [jwk] })],
    ['an array of JWKs', (jwk) => [jwk]],
    ['an object with jwks', (jwk) => ({ jwks: { keys: [jwk] } })],
    ['an object with jwk', (jwk) => ({ jwk })],
    ['the claims of a WIT', (jwk) => ({ sub: 'spiffe://example.org/a', cnf: { jwk } })],
    ['a map of JWKs', (jwk) => ({ agents: { 'agent-a': jwk } })],
    ['a JWK inside a JSON string', (jwk) => JSON.stringify(jwk)],
    ['a PEM inside JSON', () => ({ kid: 'k-1', public_key: agentPem })],
  ])('reads %s', async (_, wrap) => {
    expectAgentKey(await read(JSON.stringify(wrap(agentJwk))))
  })

  test('reads a JWK whose quotation marks were escaped, and says so', async () => {
    const reading = await read(`key=${JSON.stringify(JSON.stringify(agentJwk, null, 2)).slice(1, -1)} ok`)
    expectAgentKey(reading)
    expect(reading.notes[0]?.message).toContain('line 1: the quotation marks of this JSON were escaped')
  })

  test('takes the kid and the identity written beside a key', async () => {
    const beside = { spiffe_id: 'spiffe://example.org/a', kid: 'k-1', public_key: agentPem }
    const [key] = (await read(JSON.stringify([beside]))).keys
    expect(key).toMatchObject({ kid: 'k-1', identity: 'spiffe://example.org/a', identityFrom: 'jwk' })
  })

  test('a member name is only one more name for the key under it', async () => {
    const [key] = (await read(JSON.stringify({ 'agent-a-key': agentJwk }))).keys
    expect(key).toMatchObject({ aliases: ['agent-a-key'] })
    expect(key).not.toHaveProperty('kid')
  })

  test('says which key of a set lacks kty and reads the others', async () => {
    const { kty: _, ...bare } = agentJwk
    const reading = await read(JSON.stringify({ keys: [rsaJwk, bare] }))
    expect(reading.keys).toHaveLength(1)
    expect(reading.rejected[0]?.message).toMatch(/^line 1, keys\[1\]: .*its `kty` is missing/)
  })

  test('says where broken JSON breaks, and still reads the keys before that place', async () => {
    const text = `{"keys": [\n${JSON.stringify(agentJwk)},\n${JSON.stringify(rsaJwk).slice(0, 60)}`
    const reading = await read(text)
    expect(reading.keys.map((key) => key.thumbprint)).toEqual([thumbprint(agentJwk)])
    expect(reading.rejected[0]).toMatchObject({ line: 3, reason: 'malformed' })
    expect(reading.rejected[0]?.message).toContain('breaks at column')
  })

  test.each([
    ['an empty set', '{"keys":[]}', '`keys` holds nothing'],
    ['a discovery document', '{"jwks_uri":"https://example.org/keys"}', 'Addresses are never followed'],
    ['JSON of another kind', '{"a":1}', 'this JSON holds no key'],
    ['text', 'hello', 'nothing here is a key'],
    ['nothing', '', 'nothing here is a key'],
  ])('names what is wrong with %s', async (_, text, words) => {
    expect((await read(text)).rejected).toMatchObject([
      { reason: 'not-a-key', message: expect.stringContaining(words) },
    ])
  })
})

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

describe('tokens and bundles', () => {
  test('takes the key, identity and dates of a WIT', async () => {
    const wit = await new SignJWT({ cnf: { jwk: { ...agentJwk, kid: 'k-1' } } })
      .setProtectedHeader({ alg: 'RS256', typ: 'wit+jwt', kid: 'issuer' })
      .setSubject('spiffe://example.org/agent/a')
      .setIssuedAt(1772064000)
      .setExpirationTime(1772067600)
      .sign(rsa.privateKey)
    const reading = await read(`wit: ${wit}\n`)
    expectAgentKey(reading)
    expect(reading.keys[0]).toMatchObject({
      kid: 'k-1',
      identity: 'spiffe://example.org/agent/a',
      identityFrom: 'wit',
      notBefore: 1772064000,
      notAfter: 1772067600,
      format: 'wit',
    })
  })

  test('says of a token without cnf.jwk that it carries no key', async () => {
    const token = await new SignJWT({}).setProtectedHeader({ alg: 'RS256' }).sign(rsa.privateKey)
    expect((await read(token)).rejected).toMatchObject([
      { reason: 'not-a-key', message: expect.stringContaining('`cnf.jwk`') },
    ])
  })

  test.each<[string, unknown]>([
    ['a bundle with its sequence number', { spiffe_sequence: 1, keys: [rsaJwk] }],
    ['a bundle with its refresh hint', { spiffe_refresh_hint: 60, keys: [rsaJwk] }],
    ['keys that sign certificates', { keys: [{ ...rsaJwk, use: 'x509-svid' }] }],
    ['keys that sign WITs', { keys: [{ ...rsaJwk, use: 'jwt-svid' }] }],
  ])('keeps the authorities of %s, and none verifies an ECT', async (_, bundle) => {
    const { keys } = await read(JSON.stringify(bundle))
    expect(keys).toMatchObject([
      { format: 'spiffe-bundle', algorithms: [], unusable: { reason: 'bundle-only' } },
    ])
  })
})

describe('several at once', () => {
  test('reads every key of a mixture, in order, with the line of each that is none', async () => {
    const chain = readFileSync(new URL('../../testdata/keys/spiffe-chain.pem', import.meta.url), 'utf8')
    const text = [JSON.stringify(agentJwk), chain, 'and [this] {too}', JSON.stringify({ keys: [rsaJwk] })]
    const reading = await read([...text, '-----BEGIN PUBLIC KEY-----', 'oops'].join('\n'))
    expect(reading.keys.map((key) => key.format)).toEqual([
      'jwk',
      'certificate',
      'certificate',
      'certificate',
      'jwk-set',
    ])
    const last = [...text, ''].join('\n').split('\n').length
    expect(reading.rejected).toMatchObject([{ reason: 'armour-missing', line: last + 2 }])
  })

  test('the only key of a file is also called by the name of the file', async () => {
    expect((await read(agentPem, 'keys/agent-a-key.pub.pem')).keys[0]?.aliases).toEqual(['agent-a-key'])
    expect((await read(agentPem, 'pasted')).keys[0]?.aliases).toBeUndefined()
    expect((await read(agentPem + spkiPem(rsa.publicKey), 'two.pem')).keys[0]?.aliases).toBeUndefined()
  })
})

describe('hostile input', () => {
  test('never rejects, whatever the text', async () => {
    const words = [
      '{',
      '[',
      '"',
      '\\"',
      'kty',
      ':',
      'EC',
      'eyJ',
      '.',
      '-----BEGIN A-----',
      '-----END',
      'MIIB',
      '\ud800',
      '}',
    ]
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const reading = await read(parts.join(''))
        expect(reading.keys.length + reading.rejected.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  test('never rejects, whatever the members of a JWK', async () => {
    const member = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string()),
    )
    const names = fc.constantFrom('kty', 'crv', 'x', 'y', 'n', 'e', 'alg', 'use', 'key_ops', 'kid', 'x5c')
    const jwks = fc.tuple(
      fc.dictionary(names, member),
      fc.constantFrom({ kty: 'EC', crv: 'P-256' }, { kty: 'OKP', crv: 'Ed25519' }, { kty: 'RSA' }, {}),
    )
    await fc.assert(
      fc.asyncProperty(jwks, async ([odd, base]) => {
        await expect(read(JSON.stringify({ keys: [{ ...odd, ...base }] }))).resolves.toBeDefined()
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['brackets', '['.repeat(300_000)],
    ['braces with quotes', '{"'.repeat(150_000)],
    ['one long run of base64', 'eyJ'.repeat(200_000)],
    ['dots', 'eyJa.'.repeat(100_000)],
    ['hyphens', '-'.repeat(500_000)],
    ['openings of armour', '-----BEGIN A-----\n'.repeat(20_000)],
    ['escaped braces', '{\\"'.repeat(100_000)],
  ])('reads half a megabyte of %s in a second or so', async (_, text) => {
    const started = performance.now()
    await read(text)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
