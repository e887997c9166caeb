import { type ExpansionLimits, inflateRaw } from './compression.ts'
import { crc32 } from './crc32.ts'
import { Failure } from './failure.ts'

/** A file in a zip archive, as its central directory tells. */
export interface ZipMember {
  readonly path: string
  /** Bytes when expanded, as the archive claims. */
  readonly bytes: number
  readonly crc: number
  /** Why it cannot be read, if so. */
  readonly unreadable?: 'encrypted' | 'compression method' | 'too large for this reader'
  readonly stored: boolean
  readonly compressedBytes: number
  readonly headerOffset: number
}

const endSignature = 0x06054b50
const memberSignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 0xffff

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at--)
    if (view.getUint32(at, true) === endSignature) return at
  return -1
}

function unreadableBecause(flags: number, method: number, sizes: readonly number[]): ZipMember['unreadable'] {
  if (flags & 1) return 'encrypted'
  if (method !== 0 && method !== 8) return 'compression method'
  return sizes.includes(0xffffffff) ? 'too large for this reader' : undefined
}

/** The files listed in a zip archive's central directory, in its order, folders left out; throws Failure `damaged-archive`. */
export function zipMembers(name: string, bytes: Uint8Array): ZipMember[] {
  const view = viewOf(bytes)
  const end = bytes.length < endLength ? -1 : endOfDirectory(view)
  if (end < 0) throw new Failure('damaged-archive', { name })
  const count = view.getUint16(end + 10, true)
  const members: ZipMember[] = []
  const utf8 = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== memberSignature)
      throw new Failure('damaged-archive', { name })
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const crc = view.getUint32(at + 16, true)
    const compressedBytes = view.getUint32(at + 20, true)
    const expandedBytes = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const headerOffset = view.getUint32(at + 42, true)
    const path = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const unreadable = unreadableBecause(flags, method, [compressedBytes, expandedBytes, headerOffset])
    const member = { path, bytes: expandedBytes, crc, stored: method === 0, compressedBytes, headerOffset }
    if (!path.endsWith('/')) members.push(unreadable === undefined ? member : { ...member, unreadable })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return members
}

/** The bytes of one file in a zip archive, piece by piece; throws Failure `damaged-archive` or `too-large`, after giving what there is. */
export function* zipMemberBytes(
  archive: Uint8Array,
  member: ZipMember,
  limits: ExpansionLimits,
): Generator<Uint8Array> {
  const view = viewOf(archive)
  const { path, headerOffset, compressedBytes } = member
  const fail = () => new Failure('damaged-archive', { name: path })
  if (headerOffset + 30 > archive.length || view.getUint32(headerOffset, true) !== localSignature)
    throw fail()
  const start =
    headerOffset + 30 + view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true)
  if (start + compressedBytes > archive.length) throw fail()
  const bytes = archive.subarray(start, start + compressedBytes)
  if (!member.stored) {
    yield* inflateRaw(path, bytes, member, limits)
    return
  }
  yield bytes
  if (crc32(bytes) !== member.crc) throw fail()
}
