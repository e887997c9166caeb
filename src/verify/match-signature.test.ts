import fc from 'fast-check'
import { CompactSign, compactVerify, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import type { TokenBytes } from '../import/ledger.ts'
import { importForVerify } from '../keys/import-key.ts'
import { algorithms } from '../keys/key.ts'
import { type JwsParts, partsOf } from '../tokens/parts.ts'
import { bytesMatch } from './match-bytes.ts'
import { allMatch } from './match-signature.ts'

describe.each(algorithms)('a signature by %s', (alg) => {
  it('matches exactly where the text is strict base64url and jose says so, whatever was changed', async () => {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
    const signed = await new CompactSign(new TextEncoder().encode('{"jti":"1"}'))
      .setProtectedHeader({ alg })
      .sign(privateKey)
    const key = await importForVerify({ jwk: await exportJWK(publicKey) }, alg)
    const letters = [...'AQgw9_-=+/ .\u00e9']
    const change = fc.tuple(fc.nat(signed.length), fc.nat(2), fc.constantFrom('', ...letters))
    const changed = fc.option(change, { freq: 5 }).map((made) => {
      if (made === null) return signed
      const [at, removed, added] = made
      return signed.slice(0, at) + added + signed.slice(at + removed)
    })
    let right = 0
    await fc.assert(
      fc.asyncProperty(changed, async (jws) => {
        const parts = partsOf({ kind: 'compact', jws })
        if ('reason' in parts || headerChanged(jws, signed)) return
        const verified = await compactVerify(jws, publicKey).then(
          () => true,
          () => false,
        )
        const expected = verified && /^[\w-]+\.[\w-]*\.[\w-]*$/.test(jws)
        if (expected) right++
        expect(await allMatch(parts as readonly JwsParts[], key)).toBe(expected)
        expect(await bytesMatch(among(jws), key)).toBe(expected)
      }),
      { numRuns: 120 },
    )
    expect(right).toBeGreaterThan(0)
  })
})

it('of tokens asked about at once, each is answered for its own bytes', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const key = await importForVerify({ jwk: await exportJWK(publicKey) }, 'ES256')
  const tokens = await Promise.all(
    Array.from({ length: 60 }, async (_, at) => {
      const signed = await new CompactSign(new TextEncoder().encode('x'.repeat(at * 200)))
        .setProtectedHeader({ alg: 'ES256' })
        .sign(privateKey)
      // Every third is forged: its payload begins with another letter.
      return at % 3 === 2 ? signed.replace('.e', '.f') : signed
    }),
  )
  const answers = await Promise.all(tokens.map((jws) => bytesMatch(among(jws), key)))
  expect(answers).toEqual(tokens.map((_, at) => at % 3 !== 2))
})

/** A token's bytes between those of others, as in a batch. */
function among(jws: string): TokenBytes {
  const before = 'eyJhbGciOiJub25lIn0.e30.'
  const bytes = new TextEncoder().encode(`${before}${jws}${before}`)
  return { kind: 'bytes', bytes, start: before.length, end: bytes.length - before.length }
}

/** A header that was changed is another matter: it is read, and refused, before anything is verified. */
const headerChanged = (jws: string, signed: string) => jws.split('.')[0] !== signed.split('.')[0]
