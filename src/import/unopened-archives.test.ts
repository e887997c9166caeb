import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { encodedChain } from '../testing/encoded.ts'
import { readBytes, tokensOf } from '../testing/read-all.ts'

const tokens = encodedChain(3)

describe('an archive that is not opened', () => {
  const inner = zipSync({ 'ledger.jsonl': strToU8(tokens.join('\n')) })
  /** The beginning of a tar archive is a header of 512 bytes with this mark in it. */
  const tar = new Uint8Array(4096)
  tar.set(strToU8('ustar'), 257)
  tar.set(strToU8(tokens.join('\n')), 512)

  test.each([
    ['a zip archive', inner, 'an archive inside another file, which is not opened: unpack it'],
    ['a tar archive', tar, 'a tar archive, which is not opened: unpack it'],
    ['a compressed tar archive', gzipSync(tar), 'a tar archive, which is not opened: unpack it'],
  ])('is listed where it stands in another: %s', async (_, member, reason) => {
    const archive = zipSync({ 'more/inner': member, 'a.jwt': strToU8(tokens[0]!) })
    const { entries, rejected } = await readBytes(archive)
    expect(rejected).toMatchObject([{ origin: { path: 'more/inner' }, reason }])
    expect(tokensOf(entries)).toEqual(tokens.slice(0, 1))
  })

  test.each([
    ['tar', tar],
    ['compressed tar', gzipSync(tar)],
  ])('is refused by what it is: %s', async (_, data) => {
    await expect(readBytes(data)).rejects.toMatchObject({
      code: 'not-a-ledger',
      args: { looksLike: 'a tar archive, which is not opened: unpack it' },
    })
  })
})
