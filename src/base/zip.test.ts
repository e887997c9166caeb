import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Failure } from './failure.ts'
import { zipMemberBytes, zipMembers } from './zip.ts'

const limits = { bytes: 1_000_000, ratio: 200, free: 100_000 }
const archive = zipSync({
  'a.txt': strToU8('alpha '.repeat(100)),
  deep: { 'er/b.txt': [strToU8('beta'), { level: 0 }] },
})

function textOf(bytes: Uint8Array, path: string): string {
  const member = zipMembers('x.zip', bytes).find((candidate) => candidate.path === path)!
  return Buffer.concat([...zipMemberBytes(bytes, member, limits)]).toString()
}

test('members are listed with their paths, folders are not', () => {
  expect(zipMembers('x.zip', archive).map(({ path }) => path)).toEqual(['a.txt', 'deep/er/b.txt'])
})

test('deflated and stored members give their bytes back', () => {
  expect(textOf(archive, 'a.txt')).toBe('alpha '.repeat(100))
  expect(textOf(archive, 'deep/er/b.txt')).toBe('beta')
})

test('a comment after the archive does not hide it', () => {
  const end = archive.length - 2
  const commented = new Uint8Array([...archive.subarray(0, end), 3, 0, 1, 2, 3])
  expect(textOf(commented, 'deep/er/b.txt')).toBe('beta')
})

test('an archive cut short is damaged, and so is a changed member', () => {
  expect(() => zipMembers('x.zip', archive.subarray(0, archive.length - 30))).toThrow(Failure)
  const at = Buffer.from(archive).indexOf('beta')
  expect(() => textOf(archive.with(at, 0x42), 'deep/er/b.txt')).toThrow(Failure)
})

test('an encrypted member is listed as unreadable', () => {
  const directory = Buffer.from(archive).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  const encrypted = archive.with(directory + 8, archive[directory + 8]! | 1)
  expect(zipMembers('x.zip', encrypted)[0]).toMatchObject({ path: 'a.txt', unreadable: 'encrypted' })
})

test('a member that expands beyond the limit is refused', () => {
  const bomb = zipSync({ 'zeros.txt': new Uint8Array(900_000) })
  expect(() => textOf(bomb, 'zeros.txt')).toThrow(expect.objectContaining({ code: 'too-large' }))
})
