import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { isRight, statusOf, wycheproofVectors } from '../testing/vectors.ts'

const published = join(import.meta.dirname, '../../testdata/vectors')

describe('the examples of the JOSE specifications', () => {
  const files = readdirSync(published).filter((name) => name.endsWith('.json'))
  const examples = files.map(
    (name) =>
      JSON.parse(readFileSync(join(published, name), 'utf8')) as { title: string; jwk: JWK; jws: string },
  )

  it('are there', () => expect(examples.length).toBeGreaterThanOrEqual(5))

  it.each(examples)('$title verifies', async (example) => {
    expect(await statusOf(example)).toBe('verified')
  })

  it.each(examples)('$title fails once a character of its payload is changed', async ({ jwk, jws }) => {
    const [header, payload, signature] = jws.split('.') as [string, string, string]
    const changed = `${payload.startsWith('A') ? 'B' : 'A'}${payload.slice(1)}`
    expect(await statusOf({ jws: `${header}.${changed}.${signature}`, jwk })).toBe('invalid')
  })
})

const folder = process.env.ECT_VECTORS

describe.skipIf(!folder)('the Wycheproof JWS tests', () => {
  const vectors = folder
    ? wycheproofVectors(readFileSync(join(folder, 'wycheproof-json_web_signature_test.json'), 'utf8'))
    : []

  it('are the 401 published ones', () => expect(vectors).toHaveLength(401))

  it.each(vectors)('$tcId $comment: $result', async (vector) => {
    const status = await statusOf(vector)
    expect(isRight(vector, status), status).toBe(true)
  })
})
