import { beforeAll, describe } from 'vitest'
import {
  a,
  b,
  c,
  consult,
  newEc,
  newRsa,
  type Row,
  rsa,
  type Signed,
  set,
  signed,
  testDiagnoses,
  zeroPair,
} from '../testing/patients.ts'
import { thumbprint } from './thumbprint.ts'

let plain: Signed
let named: Signed

beforeAll(async () => {
  plain = await signed(a, 'ES256', 'k-7')
  named = await signed(a, 'ES256', thumbprint(a.jwk))
})

const wrong: readonly Row[] = [
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
]

const readAllTheSame: readonly Row[] = [
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
]

describe('the doctor names what is wrong with what a key holds', () => {
  testDiagnoses(wrong)
})

describe('the doctor says what was wrong with a key that was read all the same', () => {
  testDiagnoses(readAllTheSame)
})
