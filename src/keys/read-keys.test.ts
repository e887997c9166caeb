import { readFileSync } from 'node:fs'
import { type JWK, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { agentJwk, agentPem, expectAgentKey, read, rsa, rsaJwk, spkiPem } from '../testing/public-keys.ts'
import { thumbprint } from './thumbprint.ts'

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
