import { beforeAll, describe, expect, test } from 'vitest'
import { makeCertificate, pem } from '../testing/certificates.ts'
import {
  a,
  agentA,
  at,
  b,
  c,
  consult,
  newEc,
  newRsa,
  type Row,
  rsa,
  type Signed,
  secretJwk,
  set,
  signed,
  testDiagnoses,
  trierOf,
  zeroPair,
} from '../testing/patients.ts'
import { diagnose } from './doctor.ts'
import { makeKeyring } from './keyring.ts'
import { thumbprint } from './thumbprint.ts'

/** Certificates for the key of `a`; made once, since making them is asynchronous. */
const certificates = { expired: '', coming: '', authority: '', usage: '', plain: '' }
let plain: Signed
let named: Signed

beforeAll(async () => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const signer = await crypto.subtle.importKey('jwk', secretJwk as JsonWebKey, algorithm, true, ['sign'])
  const publicKey = await crypto.subtle.importKey('jwk', a.jwk as JsonWebKey, algorithm, true, ['verify'])
  const base = {
    publicKey,
    signer,
    uris: [agentA],
    keyUsage: 0x80,
    notBefore: at - 7200,
    notAfter: at + 7200,
  }
  const make = async (wish: object): Promise<string> =>
    pem(await makeCertificate({ ...base, ...wish }), 'CERTIFICATE')
  certificates.expired = await make({ notAfter: at - 3600 })
  certificates.coming = await make({ notBefore: at + 3600 })
  certificates.authority = await make({ authority: true, keyUsage: 0x04 })
  certificates.plain = await make({})
  certificates.usage = await make({ keyUsage: 0x20 })
  plain = await signed(a, 'ES256', 'k-7')
  named = await signed(a, 'ES256', thumbprint(a.jwk))
})

function withX5c(certificate: string, kid = 'k-7'): string {
  return set({ ...a.jwk, kid, x5c: [certificate.split('\n').slice(1, -2).join('')] })
}

const rows: readonly Row[] = [
  // The key's content is wrong.
  [
    'wrong curve',
    () => consult(set({ ...c.jwk, kid: 'k-7' }), plain),
    'curve-mismatch',
    'P-384',
    'ES384',
    'wrong curve',
  ],
  [
    'another type of key',
    () => consult(set({ ...rsa.jwk, kid: 'k-7' }), plain),
    'type-mismatch',
    'of type RSA',
  ],
  [
    'curve named wrongly',
    () => consult(set({ ...a.jwk, kid: 'k-7', crv: 'P-384' }), plain),
    'key-malformed',
    'its point lies on P-256',
  ],
  [
    'a curve not verified',
    () => consult(set({ ...newEc('secp256k1').jwk, kid: 'k-7' }), plain),
    'key-curve',
    'secp256k1',
  ],
  [
    'a type not verified',
    () => consult(set({ kty: 'AKP', alg: 'ML-DSA-44', pub: 'AA', kid: 'k-7' }), plain),
    'key-type',
    'AKP',
  ],
  [
    'encryption key by use',
    () => consult(set({ ...b.jwk, kid: 'k-7', use: 'enc' }), plain),
    'key-encryption',
    'meant for encryption',
    '`use` is `enc`',
  ],
  [
    'encryption key by alg',
    () => consult(set({ ...b.jwk, kid: 'k-7', alg: 'ECDH-ES' }), plain),
    'key-encryption',
    'ECDH-ES',
  ],
  [
    'key_ops without verify',
    () => consult(set({ ...a.jwk, kid: 'k-7', key_ops: ['sign'] }), plain),
    'key-not-signing',
    'without `verify`',
  ],
  [
    'alg of the key is another',
    async () => consult(set({ ...rsa.jwk, kid: 'k-7', alg: 'RS256' }), await signed(rsa, 'PS256', 'k-7')),
    'algorithm-mismatch',
    'PS256',
    'RS256 only',
  ],
  [
    'RSA too short',
    () =>
      consult(set({ ...newRsa(1024).jwk, kid: 'k-7' }), {
        ...plain,
        patient: { ...plain.patient, alg: 'RS256' },
      }),
    'key-weak',
    '1024 bits',
  ],
  [
    'x and y swapped',
    () => consult(set({ ...a.jwk, kid: 'k-7', x: a.jwk.y, y: a.jwk.x }), plain),
    'key-malformed',
    '`x` and `y` are swapped',
  ],
  [
    'truncated base64',
    () => consult(set({ ...a.jwk, kid: 'k-7', x: a.jwk.x!.slice(0, 40) }), plain),
    'key-malformed',
    'cut short: 30 bytes where P-256 has 32',
  ],
  [
    'a character changed',
    () => consult(set({ ...a.jwk, kid: 'k-7', y: b.jwk.y }), plain),
    'key-malformed',
    'no point of P-256',
  ],
  [
    'a member missing',
    () => consult(set({ ...a.jwk, kid: 'k-7', y: undefined }), plain),
    'key-malformed',
    '`y` is missing',
  ],
  [
    'kty missing',
    () => consult(set({ ...a.jwk, kid: 'k-7', kty: undefined }), plain),
    'rejected-material',
    '`kty` is missing',
  ],

  // What was read all the same, and said.
  [
    'base64 instead of base64url',
    () =>
      consult(
        set({ ...a.jwk, kid: 'k-7', x: `${Buffer.from(a.jwk.x!, 'base64url').toString('base64')}` }),
        plain,
      ),
    'healthy',
    'base64 instead of base64url',
  ],
  [
    'x with its leading zero lost',
    async () =>
      consult(
        set({
          ...zeroPair.jwk,
          kid: 'k-7',
          x: Buffer.from(zeroPair.jwk.x!, 'base64url').subarray(1).toString('base64url'),
        }),
        await signed(zeroPair, 'ES256', 'k-7'),
      ),
    'healthy',
    '`x` had lost a leading zero byte',
  ],
  ['the thumbprint used as kid', () => consult(a.pem, named), 'healthy', 'verifies it'],
  [
    'JWK as an escaped JSON string',
    () => consult(JSON.stringify(JSON.stringify({ ...a.jwk, kid: 'k-7' })), plain),
    'healthy',
    '`k-7` verifies it',
  ],

  // Something else was loaded in place of the key.
  [
    'private JWK',
    () => consult(set({ ...secretJwk, kid: 'k-7' }), plain),
    'rejected-private',
    'is a private key, which was refused',
    'all but `d`',
  ],
  [
    'private PEM',
    () => consult(a.secret.export({ type: 'pkcs8', format: 'pem' }) as string, plain),
    'rejected-private',
    'private key',
  ],
  [
    'HMAC secret as key',
    () => consult(set({ kty: 'oct', k: 'c2VjcmV0', kid: 'k-7' }), plain),
    'rejected-symmetric',
    'shared secret for HMAC',
    'ES256',
  ],
  [
    'bundle instead of key',
    () =>
      consult(
        JSON.stringify({ spiffe_sequence: 1, keys: [{ ...b.jwk, kid: 'ca', use: 'jwt-svid' }] }),
        plain,
      ),
    'bundle-instead',
    'trust bundle',
    'never an ECT',
  ],
  [
    'bundle key of that name',
    () => consult(set({ ...a.jwk, kid: 'k-7', use: 'jwt-svid' }), plain),
    'key-bundle',
    '`use` is `jwt-svid`',
  ],
  [
    'CA instead of leaf',
    () => consult(certificates.authority, plain),
    'authority-instead',
    'the leaf of the chain',
  ],
  [
    'CA named by the token',
    () => consult(withX5c(certificates.authority), plain),
    'key-authority',
    'basic constraints say CA',
    'leaf',
  ],
  [
    'certificate not for signing',
    () => consult(withX5c(certificates.usage), plain),
    'key-not-signing',
    'lacks digitalSignature',
  ],
  [
    'expired certificate',
    () => consult(withX5c(certificates.expired), plain),
    'expired',
    'certificate had expired',
    '2026-02-25 23:00:00 UTC',
  ],
  [
    'certificate of tomorrow',
    () => consult(withX5c(certificates.coming), plain),
    'not-yet-valid',
    'was not valid yet',
  ],
  [
    'certificate without a kid instead of the key',
    () => consult(certificates.plain, plain),
    'nameless-key-verifies',
    'bears no `kid`',
  ],
  [
    'END line missing and cut short',
    () => consult(a.pem.slice(0, 90), plain),
    'rejected-material',
    '`-----END PUBLIC KEY-----` is missing',
    'line 3',
  ],
  [
    'a character of the PEM lost',
    () => consult(a.pem.replace('MFkw', 'MFk'), plain),
    'rejected-material',
    'a character at least is missing',
  ],
  [
    'certificate request',
    () => consult(pem(Buffer.from('3010300902010030003000a0003000030100', 'hex'), 'PUBLIC KEY'), plain),
    'rejected-material',
    'line 1',
  ],
  [
    'an address instead of keys',
    () => consult('{"jwks_uri":"https://example.org/k"}', plain),
    'rejected-material',
    'Addresses are never followed',
  ],
  [
    'no key at all',
    async () =>
      diagnose(
        plain.patient,
        { keyring: makeKeyring([]), rejected: [] },
        trierOf(plain.jws, makeKeyring([])),
      ),
    'no-keys',
    'No key is loaded',
    '`k-7`',
  ],
]

describe('the doctor names what is wrong with what was loaded', () => {
  testDiagnoses(rows)
})

test('no sentence for a private key repeats any of it', async () => {
  const { sentence } = await consult(set({ ...secretJwk, kid: 'k-7' }), plain)
  expect(sentence).not.toContain(secretJwk.d!.slice(0, 8))
})
