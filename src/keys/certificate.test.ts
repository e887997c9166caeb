import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CertificateWish, makeCertificate, pem } from '../testing/certificates.ts'
import { linkChains } from './chains.ts'
import type { TrustedKey } from './key.ts'
import { readKeys } from './read-keys.ts'

const chainText = readFileSync(new URL('../../testdata/keys/spiffe-chain.pem', import.meta.url), 'utf8')
const agentUri = 'spiffe://example.org/agent/a'
const from = 1772064000

function newPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
}

const ca = await newPair()
const leaf = await newPair()

async function certificate(wish: Partial<CertificateWish>): Promise<string> {
  const dates = { notBefore: from, notAfter: from + 3600 }
  const der = await makeCertificate({ publicKey: leaf.publicKey, signer: ca.privateKey, ...dates, ...wish })
  return pem(der, 'CERTIFICATE')
}

async function trust(text: string): Promise<readonly TrustedKey[]> {
  return (await readKeys({ text, source: 'pasted' })).keys
}

describe('a chain made by OpenSSL', () => {
  test('is read as Node reads it', async () => {
    const keys = await trust(chainText)
    const texts = chainText.match(/-----BEGIN[\s\S]*?-----END CERTIFICATE-----/g)!
    expect(keys).toHaveLength(texts.length)
    keys.forEach((key, index) => {
      const oracle = new X509Certificate(texts[index]!)
      expect(key.certificate).toMatchObject({
        serial: BigInt(`0x${oracle.serialNumber}`)
          .toString(16)
          .padStart(40, '0')
          .replace(/^(00)+/, ''),
        authority: oracle.ca,
        subject: oracle.subject.replaceAll('\n', ', '),
        issuer: oracle.issuer.replaceAll('\n', ', '),
      })
      expect(key.certificate!.uris.map((uri) => `URI:${uri}`).join(', ')).toBe(oracle.subjectAltName ?? '')
      expect(key.notBefore).toBe(Date.parse(oracle.validFrom) / 1000)
      expect(key.notAfter).toBe(Date.parse(oracle.validTo) / 1000)
      expect(key.jwk).toEqual(oracle.publicKey.export({ format: 'jwk' }))
      expect(key.aliases).toContain(oracle.fingerprint256.replaceAll(':', '').toLowerCase())
    })
  })

  test('binds the leaf alone to its SPIFFE identity, and its authorities verify nothing', async () => {
    const keys = await trust(chainText)
    expect(keys.map((key) => key.identity)).toEqual([agentUri, undefined, undefined])
    expect(keys[0]).toMatchObject({ identityFrom: 'certificate', algorithms: ['ES256'] })
    expect(keys.slice(1).map((key) => key.unusable?.reason)).toEqual([
      'certificate-authority',
      'certificate-authority',
    ])
  })

  test('is linked by its signatures: leaf by intermediate, intermediate by root, root by itself', async () => {
    const linked = await linkChains(await trust(chainText))
    expect(linked.map((key) => key.issuedBy)).toEqual([1, 2, 'self'])
  })

  test('a leaf whose issuer is not there is signed by nobody known', async () => {
    const [only] = await trust(chainText)
    expect((await linkChains([only!]))[0]?.issuedBy).toBe('unknown')
  })

  test('is linked to the authority of a trust bundle that has no certificate', async () => {
    const [only, intermediate] = await trust(chainText)
    const { kty, n, e } = intermediate!.jwk
    const bundle = await trust(JSON.stringify({ keys: [{ kty, n, e, use: 'x509-svid' }] }))
    expect((await linkChains([only!, ...bundle]))[0]?.issuedBy).toBe(1)
  })

  test('is linked to the authority of a trust bundle by the certificate in its x5c', async () => {
    const [only, intermediate] = await trust(chainText)
    const { kty, n, e } = intermediate!.jwk
    const x5c = [Buffer.from(intermediate!.certificate!.der, 'base64url').toString('base64')]
    const bundle = await trust(JSON.stringify({ keys: [{ kty, n, e, use: 'x509-svid', x5c }] }))
    expect(bundle[0]).toMatchObject({ unusable: { reason: 'bundle-only' }, certificate: { authority: true } })
    expect((await linkChains([only!, ...bundle]))[0]?.issuedBy).toBe(1)
  })
})

describe('a certificate', () => {
  test('with one URI name binds its key to it', async () => {
    const [key] = await trust(await certificate({ uris: [agentUri], keyUsage: 0x80 }))
    expect(key).toMatchObject({ identity: agentUri, notBefore: from, notAfter: from + 3600 })
    expect(key?.unusable).toBeUndefined()
  })

  test('with two SPIFFE names binds nothing and verifies nothing', async () => {
    const [key] = await trust(await certificate({ uris: [agentUri, 'spiffe://example.org/agent/b'] }))
    expect(key?.identity).toBeUndefined()
    expect(key?.unusable).toMatchObject({ reason: 'malformed', detail: expect.stringContaining('2 URIs') })
  })

  test.each<[string, Partial<CertificateWish>, string]>([
    ['of an authority', { authority: true, keyUsage: 0x04 }, 'certificate-authority'],
    ['that may sign certificates', { keyUsage: 0x84 }, 'certificate-authority'],
    ['for key agreement only', { keyUsage: 0x20 }, 'not-signing'],
  ])('%s verifies no token', async (_, wish, reason) => {
    const [key] = await trust(await certificate({ uris: [agentUri], ...wish }))
    expect(key).toMatchObject({ unusable: { reason }, algorithms: [] })
  })

  test('that names a loaded issuer which did not sign it is a mismatch', async () => {
    const other = await newPair()
    const issuer = await certificate({
      publicKey: ca.publicKey,
      subject: 'issuer',
      authority: true,
    })
    const genuine = await certificate({ issuer: 'issuer' })
    const forged = await certificate({ issuer: 'issuer', signer: other.privateKey })
    const linked = await linkChains(await trust(issuer + genuine + forged))
    expect(linked.map((key) => key.issuedBy)).toEqual(['self', 0, 'mismatch'])
  })

  test('inside a JWK of the same key tells its identity, and of another key is not used', async () => {
    const jwk = await crypto.subtle.exportKey('jwk', leaf.publicKey)
    const { kty, crv, x, y } = jwk
    const text = await certificate({ uris: [agentUri], keyUsage: 0x80 })
    const x5c = [text.split('\n').slice(1, -2).join('')]
    const [key] = await trust(JSON.stringify({ kty, crv, x, y, x5c }))
    expect(key).toMatchObject({ identity: agentUri, identityFrom: 'certificate', notAfter: from + 3600 })
    const stranger = await crypto.subtle.exportKey('jwk', (await newPair()).publicKey)
    const reading = await readKeys({
      text: JSON.stringify({ kty, crv, x: stranger.x, y: stranger.y, x5c }),
      source: 'pasted',
    })
    expect(reading.keys[0]?.identity).toBeUndefined()
    expect(reading.notes[0]?.message).toContain('the certificate of another key')
  })

  test('cut anywhere is rejected, never half read', async () => {
    const whole = Buffer.from(
      (await certificate({ uris: [agentUri] })).split('\n').slice(1, -2).join(''),
      'base64',
    )
    for (let length = 1; length < whole.length; length += 7) {
      const reading = await readKeys({ text: pem(whole.subarray(0, length), 'CERTIFICATE'), source: 'cut' })
      expect(reading.keys).toEqual([])
      expect(reading.rejected).toHaveLength(1)
    }
  })

  test('with any byte changed is read or rejected, never thrown at', async () => {
    const text = await certificate({ uris: [agentUri], keyUsage: 0x80 })
    const whole = Buffer.from(text.split('\n').slice(1, -2).join(''), 'base64')
    for (let at = 0; at < whole.length; at++) {
      const changed = Uint8Array.from(whole)
      changed[at] = changed[at]! ^ 0x55
      const reading = await readKeys({ text: pem(changed, 'CERTIFICATE'), source: 'changed' })
      await linkChains(reading.keys)
      expect(reading.keys.length + reading.rejected.length).toBe(1)
    }
  })
})
