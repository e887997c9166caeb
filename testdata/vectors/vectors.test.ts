import { readdirSync, readFileSync } from 'node:fs'
import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose'
import { expect, test } from 'vitest'

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'))
const vectors = files.map(
  (name) =>
    JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')) as {
      title: string
      jwk: JWK
      jws: string
    },
)

test.each(vectors)('the example of $title verifies with its key by jose alone', async ({ jwk, jws }) => {
  const { alg } = decodeProtectedHeader(jws)
  await expect(compactVerify(jws, await importJWK(jwk, alg!))).resolves.toBeDefined()
})

test.each(vectors)('the example of $title holds no private key', ({ jwk }) => {
  expect(jwk).not.toHaveProperty('d')
})
