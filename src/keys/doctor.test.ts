import { beforeAll, describe, expect, test } from 'vitest'
import {
  a,
  agentA,
  agentB,
  altered,
  b,
  consult,
  derSigned,
  newEc,
  type Row,
  type Signed,
  set,
  signed,
  taken,
  testDiagnoses,
} from '../testing/patients.ts'
import { thumbprint } from './thumbprint.ts'

let plain: Signed
let named: Signed

beforeAll(async () => {
  plain = await signed(a, 'ES256', 'k-7')
  named = await signed(a, 'ES256', thumbprint(a.jwk))
})

const rows: readonly Row[] = [
  // The name is wrong.
  [
    'kid missing in the token',
    async () => consult(set({ ...a.jwk, kid: 'k-7' }), await signed(a, 'ES256', undefined)),
    'kid-missing-verifies',
    'has no `kid`',
    '`k-7` verifies it',
  ],
  [
    'kid missing, key unknown',
    async () => consult(set({ ...b.jwk, kid: 'k-7' }), await signed(a, 'ES256', undefined)),
    'kid-missing',
    'has no `kid`',
    'no loaded key that fits verifies it',
  ],
  [
    'kid missing in the key',
    () => consult(a.pem + b.pem, plain),
    'nameless-key-verifies',
    'bears no `kid`',
    thumbprint(a.jwk),
  ],
  [
    'kid differs by letter case',
    () => consult(set({ ...a.jwk, kid: 'K-7' }), plain),
    'kid-case',
    'letter case',
    'That key verifies it',
  ],
  [
    'kid differs by case, other key',
    () => consult(set({ ...b.jwk, kid: 'K-7' }), plain),
    'kid-case',
    'That key does not verify it',
  ],
  [
    'kid differs by white space',
    () => consult(set({ ...a.jwk, kid: 'k-7 ' }), plain),
    'kid-space',
    'white space',
  ],
  [
    'kid in quotation marks',
    () => consult(set({ ...a.jwk, kid: '"k-7"' }), plain),
    'kid-space',
    'quotation marks',
  ],
  [
    'kid as part of a URL',
    () => consult(set({ ...a.jwk, kid: 'did:example:a#k-7' }), plain),
    'kid-part',
    'did:example:a#k-7',
  ],
  [
    'thumbprint in hex as kid',
    async () =>
      consult(
        set({ ...a.jwk, kid: 'k-7' }),
        await signed(a, 'ES256', Buffer.from(thumbprint(a.jwk), 'base64url').toString('hex')),
      ),
    'kid-thumbprint-form',
    'RFC 7638',
  ],
  [
    'thumbprint of a key not there',
    () => consult(set({ ...b.jwk, kid: 'k-7' }), named),
    'thumbprint-not-loaded',
    'thumbprint',
  ],
  [
    'another loaded key verifies',
    () => consult(set({ ...a.jwk, kid: 'agent-a-key' }, { ...b.jwk, kid: 'x' }), plain),
    'other-key-verifies',
    '`agent-a-key` you loaded verifies it',
  ],
  ['key not loaded', () => consult(set({ ...b.jwk, kid: 'x-1' }), plain), 'key-not-loaded', 'is not loaded'],
  [
    'two names exchanged',
    () => consult(set({ ...a.jwk, kid: 'x' }, { ...b.jwk, kid: 'k-7' }), plain),
    'signed-by-other-key',
    '`x` signed it',
  ],
  [
    'key of another agent',
    () => consult(JSON.stringify({ sub: agentB, jwk: { ...b.jwk, kid: 'k-7' } }), plain),
    'key-of-another-agent',
    agentB,
    `Open the key of \`${agentA}\``,
  ],
  [
    'key bound to another agent',
    () => consult(JSON.stringify({ sub: agentB, jwk: { ...a.jwk, kid: 'k-7' } }), plain),
    'issuer-mismatch',
    `bound to \`${agentB}\``,
  ],
  [
    'key of another pair with the same kid',
    () => consult(set({ ...b.jwk, kid: 'k-7' }), plain, { alike: { failing: 9, verified: 0 } }),
    'wrong-key-same-kid',
    'another key pair with the same `kid`',
  ],

  // The token is wrong.
  [
    'altered after signing',
    () => consult(set({ ...a.jwk, kid: 'k-7' }), altered(plain), { alike: { failing: 1, verified: 29 } }),
    'altered',
    'verifies 29 other tasks',
    'changed after signing',
  ],
  [
    'altered, or another key',
    () => consult(set({ ...a.jwk, kid: 'k-7' }, { ...b.jwk, kid: 'x' }), altered(plain)),
    'altered-or-other-key',
    'neither that key nor another',
    'Either',
  ],
  [
    'DER signature',
    () => consult(set({ ...a.jwk, kid: 'k-7' }), derSigned()),
    'signature-der',
    'signature in DER',
    '`k-7` verifies it',
  ],
  [
    'DER signature of altered contents',
    () => consult(set({ ...a.jwk, kid: 'k-7' }), altered(derSigned())),
    'signature-der',
    /DER.*convert it\.$/,
  ],
  [
    'signature cut short',
    () => consult(set({ ...a.jwk, kid: 'k-7' }), taken(plain.jws.slice(0, -12), 'ES256', 'k-7')),
    'signature-length',
    '55 bytes where ES256 has 64',
  ],
  [
    'signature missing',
    () =>
      consult(
        set({ ...a.jwk, kid: 'k-7' }),
        taken(`${plain.jws.split('.').slice(0, 2).join('.')}.`, 'ES256', 'k-7'),
      ),
    'signature-missing',
    'empty signature',
  ],
  ['HMAC token', () => consult(set(a.jwk), plain, { alg: 'HS256' }), 'hmac', 'shared secret', 'HS256'],
  ['alg none', () => consult(set(a.jwk), plain, { alg: 'none' }), 'algorithm-none', 'no signature at all'],
  [
    'alg misspelt',
    () => consult(set(a.jwk), plain, { alg: 'SHA256withECDSA' }),
    'algorithm-unknown',
    'SHA256withECDSA',
  ],
  [
    'alg for encryption',
    () => consult(set(a.jwk), plain, { alg: 'RSA-OAEP' }),
    'algorithm-encryption',
    'encrypts',
  ],
]

describe('the doctor names what is wrong with the name or the token', () => {
  testDiagnoses(rows)
})

test('names without end and what turns text around stand in no sentence', async () => {
  const { sentence } = await consult(set(b.jwk), await signed(a, 'ES256', `k\u202e${'7'.repeat(4000)}`))
  expect(sentence).toContain('`k\\u{202e}777')
  expect(sentence.length).toBeLessThan(400)
})

test('finds the one key among many that verifies', async () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ ...newEc().jwk, kid: `other-${index}` }))
  const diagnosis = await consult(set(...many, { ...a.jwk, kid: 'agent-a-key' }), plain)
  expect(diagnosis).toMatchObject({ cause: 'other-key-verifies', key: 40 })
})
