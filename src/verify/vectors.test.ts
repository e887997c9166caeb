import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { makeKeyring } from '../keys/keyring.ts'
import { readKeys } from '../keys/read-keys.ts'
import { makeDecoder } from '../tokens/decode.ts'
import type { SignatureStatus } from './verification.ts'
import { requestFor, verifyToken } from './verify-token.ts'

/** Verifies a published JWS with its key; a vector's header may lack the `kid` that an ECT must have, so the key answers to whatever it names. */
async function statusOf(jws: string, jwk: JWK): Promise<SignatureStatus> {
  const token = makeDecoder()({
    origin: { source: 0, index: 0 },
    token: { kind: 'compact', jws },
    found: 'declared',
  })
  const kid = token.header?.kid ?? 'unnamed'
  const request = requestFor(token.header ? { ...token, header: { ...token.header, kid } } : token)
  if ('status' in request) return request.status
  const { keys } = await readKeys({ text: JSON.stringify({ ...jwk, kid }), source: 'vector' })
  return (await verifyToken(request, makeKeyring(keys))).status
}

const published = join(import.meta.dirname, '../../testdata/vectors')

describe('the examples of the JOSE specifications', () => {
  const files = readdirSync(published).filter((name) => name.endsWith('.json'))
  const examples = files.map(
    (name) =>
      JSON.parse(readFileSync(join(published, name), 'utf8')) as { title: string; jwk: JWK; jws: string },
  )

  it('are there', () => expect(examples.length).toBeGreaterThanOrEqual(5))

  it.each(examples)('$title verifies', async ({ jwk, jws }) => {
    expect(await statusOf(jws, jwk)).toBe('verified')
  })

  it.each(examples)('$title fails once a character of its payload is changed', async ({ jwk, jws }) => {
    const [header, payload, signature] = jws.split('.') as [string, string, string]
    const changed = `${payload.startsWith('A') ? 'B' : 'A'}${payload.slice(1)}`
    expect(await statusOf(`${header}.${changed}.${signature}`, jwk)).toBe('invalid')
  })
})

interface WycheproofGroup {
  readonly public?: JWK
  readonly private?: JWK
  readonly tests: readonly {
    readonly tcId: number
    readonly comment: string
    readonly jws: unknown
    readonly result: string
  }[]
}

const vectors = process.env.ECT_VECTORS

/** Published as valid although the key's own `alg` differs from the header's. */
const keyForAnotherAlgorithm = [346, 347, 350, 351]

describe.skipIf(!vectors)('the Wycheproof JWS tests', () => {
  const { testGroups } = vectors
    ? (JSON.parse(readFileSync(join(vectors, 'wycheproof-json_web_signature_test.json'), 'utf8')) as {
        testGroups: WycheproofGroup[]
      })
    : { testGroups: [] }
  const cases = testGroups.flatMap((group) =>
    group.tests.map((test) => ({ ...test, jwk: group.public ?? group.private ?? {} })),
  )

  it('are the 401 published ones', () => expect(cases).toHaveLength(401))

  it.each(cases)('$tcId $comment: $result', async ({ tcId, jws, result, jwk }) => {
    const status = await statusOf(typeof jws === 'string' ? jws : JSON.stringify(jws), jwk)
    if (jwk.kty === 'oct')
      expect([
        'algorithm-refused',
        'malformed',
        'key-unknown',
        'critical-unsupported',
        'key-unusable',
      ]).toContain(status)
    else if (keyForAnotherAlgorithm.includes(tcId)) expect(status).toBe('key-unusable')
    else if (result === 'valid') expect(status).toBe('verified')
    else expect(status).not.toBe('verified')
  })
})
