import { beforeAll, describe, expect, test } from 'vitest'
import { makeCertificate, pem } from '../testing/certificates.ts'
import {
  a,
  agentA,
  at,
  b,
  consult,
  type Row,
  type Signed,
  secretJwk,
  set,
  signed,
  testDiagnoses,
  trierOf,
} from '../testing/patients.ts'
import { diagnose } from './doctor.ts'
import { makeKeyring } from './keyring.ts'

/** Certificates for the key of `a`; made once, since making them is asynchronous. */
const certificates = { expired: '', coming: '', authority: '', usage: '', plain: '' }
let plain: Signed

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
})

function withX5c(certificate: string, kid = 'k-7'): string {
  return set({ ...a.jwk, kid, x5c: [certificate.split('\n').slice(1, -2).join('')] })
}

const rows: readonly Row[] = [
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

describe('the doctor names what was loaded in place of the key', () => {
  testDiagnoses(rows)
})

test('no sentence for a private key repeats any of it', async () => {
  const { sentence } = await consult(set({ ...secretJwk, kid: 'k-7' }), plain)
  expect(sentence).not.toContain(secretJwk.d!.slice(0, 8))
})
