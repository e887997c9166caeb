import { generateKeyPairSync, type KeyObject, sign as nodeSign } from 'node:crypto'
import { CompactSign, flattenedVerify, type JWK } from 'jose'
import { expect, test } from 'vitest'
import type { Diagnosis, Patient, TryVerify } from '../keys/diagnosis.ts'
import { diagnose } from '../keys/doctor.ts'
import { type Keyring, makeKeyring } from '../keys/keyring.ts'
import { readKeys } from '../keys/read-keys.ts'

/** The instant every patient is judged at. */
export const at = 1772064000
export const agentA = 'spiffe://example.org/agent/a'
export const agentB = 'spiffe://example.org/agent/b'

export interface Pair {
  readonly jwk: JWK
  readonly secret: KeyObject
  readonly pem: string
}

function pairOf({ publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }): Pair {
  const jwk = publicKey.export({ format: 'jwk' }) as JWK
  return { jwk, secret: privateKey, pem: publicKey.export({ type: 'spki', format: 'pem' }) as string }
}

export const newEc = (namedCurve = 'P-256'): Pair => pairOf(generateKeyPairSync('ec', { namedCurve }))
export const newRsa = (modulusLength = 2048): Pair => pairOf(generateKeyPairSync('rsa', { modulusLength }))

export const a = newEc()
export const b = newEc()
export const c = newEc('P-384')
export const rsa = newRsa()
export const secretJwk = a.secret.export({ format: 'jwk' })

/** A key of the pair `a` one of whose coordinates would begin with a zero byte. */
export const zeroPair = ((): Pair => {
  for (;;) {
    const pair = newEc()
    if (Buffer.from(pair.jwk.x!, 'base64url')[0] === 0) return pair
  }
})()

export interface Signed {
  readonly jws: string
  readonly patient: Patient
}

export async function signed(
  pair: Pair,
  alg: string,
  kid: string | undefined,
  issuer = agentA,
): Promise<Signed> {
  const header = { alg, typ: 'exec+jwt', ...(kid === undefined ? {} : { kid }) }
  const payload = new TextEncoder().encode(JSON.stringify({ iss: issuer, jti: crypto.randomUUID() }))
  return taken(await new CompactSign(payload).setProtectedHeader(header).sign(pair.secret), alg, kid, issuer)
}

export function taken(jws: string, alg: string, kid: string | undefined, issuer = agentA): Signed {
  const signature = Uint8Array.from(Buffer.from(jws.split('.')[2]!, 'base64url'))
  return { jws, patient: { alg, ...(kid === undefined ? {} : { kid }), issuer, at, signature } }
}

export function trierOf(jws: string, keyring: Keyring): TryVerify {
  return async (key, alg, signature) => {
    const verifier = await keyring.verifier(key, alg)
    if ('reason' in verifier) return false
    const [header, payload, own] = jws.split('.') as [string, string, string]
    const tried = signature === undefined ? own : Buffer.from(signature).toString('base64url')
    try {
      await flattenedVerify({ protected: header, payload, signature: tried }, verifier)
      return true
    } catch {
      return false
    }
  }
}

export async function consult(
  material: string,
  token: Signed,
  more: Partial<Patient> = {},
): Promise<Diagnosis> {
  const { keys, rejected } = await readKeys({ text: material, source: 'keys.json' })
  const keyring = makeKeyring(keys)
  return diagnose({ ...token.patient, ...more }, { keyring, rejected }, trierOf(token.jws, keyring))
}

export function set(...jwks: readonly object[]): string {
  return JSON.stringify({ keys: jwks })
}

export function altered(token: Signed): Signed {
  const [header, , signature] = token.jws.split('.')
  const payload = Buffer.from('{"iss":"spiffe://example.org/agent/a","exec_act":"other"}').toString(
    'base64url',
  )
  return { ...token, jws: [header, payload, signature].join('.') }
}

/** A token of `a` whose ECDSA signature is DER, as `node:crypto` makes it unless told otherwise. */
export function derSigned(): Signed {
  const header = Buffer.from('{"alg":"ES256","kid":"k-7"}').toString('base64url')
  const payload = Buffer.from('{"iss":"spiffe://example.org/agent/a"}').toString('base64url')
  const signature = nodeSign('sha256', Buffer.from(`${header}.${payload}`), a.secret).toString('base64url')
  return taken(`${header}.${payload}.${signature}`, 'ES256', 'k-7')
}

/** A way to get a key wrong: its name, the consultation, the cause the doctor has to find and words he has to say. */
export type Row = readonly [string, () => Promise<Diagnosis>, string, ...(string | RegExp)[]]

/** One test a row. */
export function testDiagnoses(rows: readonly Row[]): void {
  test.each(rows.map((row) => [row[0], row] as const))('%s', async (_, [, run, cause, ...words]) => {
    const diagnosis = await run()
    expect([diagnosis.cause, diagnosis.sentence]).toEqual([cause, expect.any(String)])
    for (const word of words)
      expect(diagnosis.sentence).toMatch(word instanceof RegExp ? word : literal(word))
    expect(diagnosis.sentence).not.toMatch(/undefined|NaN|\binvalid\b/)
  })
}

function literal(word: string): RegExp {
  return new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
}
