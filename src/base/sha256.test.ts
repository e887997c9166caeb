import { expect, test, vi } from 'vitest'
import { runningSha256, sha256Base64url, sha256Digest, sha256Hex } from './sha256.ts'

// The digest of the four bytes `test` is the example of draft ect-01.
test('the digest of a text is that of its UTF-8 bytes, in hex and in base64url', () => {
  expect(sha256Base64url('test')).toBe('n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg')
  expect(sha256Hex('test')).toBe('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')
  expect(sha256Hex(new TextEncoder().encode('test'))).toBe(sha256Hex('test'))
})

test('fed in pieces it gives the digest of the whole', () => {
  const hash = runningSha256()
  for (const piece of ['te', '', 'st']) hash.update(new TextEncoder().encode(piece))
  expect(hash.hex()).toBe(sha256Hex('test'))
})

test("the platform's own digest is the same, and so is what stands in for it", async () => {
  const bytes = new TextEncoder().encode('test')
  expect(await sha256Digest(bytes)).toBe(sha256Hex('test'))
  vi.stubGlobal('crypto', {})
  expect(await sha256Digest(bytes)).toBe(sha256Hex('test'))
  vi.unstubAllGlobals()
})
