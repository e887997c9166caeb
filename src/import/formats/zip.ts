import { Failure } from '../../base/failure.ts'
import { joinBytes } from '../../base/join-bytes.ts'
import { type ZipMember, zipMemberBytes, zipMembers } from '../../base/zip.ts'
import { breakReason, expansion, expansionLimits } from '../expansion.ts'
import { type Input, openInput } from '../input.ts'
import type { FormatName } from '../ledger.ts'
import { importLimits } from '../limits.ts'
import type { Pieces } from '../pieces.ts'
import type { Format } from './format.ts'
import { unopened, unopenedReason } from './unopened.ts'
import { unpackedFrom } from './unpacked-from.ts'

async function wholeArchive(input: Input): Promise<Uint8Array> {
  const limit = importLimits.documentBytes.value
  const { name, size = 0 } = input
  if (size > limit) throw new Failure('too-large', { name, bytes: size, limit })
  const slices: Uint8Array[] = []
  let length = 0
  for await (const slice of input.bytes) {
    slices.push(slice)
    length += slice.length
    if (length > limit) throw new Failure('too-large', { name, bytes: length, limit })
  }
  return joinBytes(slices)
}

function isDesktopLitter(path: string): boolean {
  return path.startsWith('__MACOSX/') || /(?:^|\/)\.DS_Store$/.test(path)
}

async function* readMember(
  archive: Uint8Array,
  member: ZipMember,
  pieces: Pieces,
  readInside: (inner: Input) => AsyncGenerator<void, FormatName>,
): AsyncGenerator<void, FormatName | undefined> {
  if (member.unreadable !== undefined) {
    pieces.reject({}, `a member of the archive that cannot be read: ${member.unreadable}`, '')
    return undefined
  }
  const before = pieces.counts().rejected
  const { bytes, failure } = expansion(zipMemberBytes(archive, member, expansionLimits))
  let name: FormatName | undefined
  let refusal: unknown
  try {
    name = yield* readInside(await openInput(member.path, bytes))
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.code === 'cancelled') throw cause
    refusal = failure() ?? cause
    pieces.endRefusedPart()
  }
  const broken = failure() ?? refusal
  if (!(broken instanceof Failure)) return name
  const reason = unopenedReason(broken)
  if (reason !== undefined) pieces.reject({}, reason, '')
  else if (broken.code === 'not-a-ledger' || broken.code === 'empty-file') pieces.passOver(member.path)
  else if (failure() !== undefined) pieces.reject({}, breakReason(broken), '')
  else if (pieces.counts().rejected === before)
    pieces.reject({}, `a member of the archive that cannot be read: ${broken.code}`, '')
  return name
}

/** A zip archive: every member is read as a file of its own, whatever its folder. */
export const zip: Format = {
  name: 'zip',
  recognizes: ({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5),
  async *read(input, pieces, { containers, readInside }) {
    if (unpackedFrom(containers).length > 0) throw unopened(input.name, 'an archive inside another file')
    const archive = await wholeArchive(input)
    const members = zipMembers(input.name, archive).filter(({ path }) => !isDesktopLitter(path))
    const limit = importLimits.archiveMembers.value
    if (members.length > limit)
      throw new Failure('too-large', { name: input.name, members: members.length, limit })
    const names = new Set<FormatName>()
    for (const member of members) {
      pieces.beginPart(member.path)
      const name = yield* readMember(archive, member, pieces, readInside)
      if (name !== undefined) names.add(name)
      yield
      if (pieces.exhausted()) break
    }
    const { entries, rejected, keys } = pieces.counts()
    if (entries + rejected + keys === 0) {
      throw new Failure('not-a-ledger', { name: input.name, looksLike: 'a zip archive without a ledger' })
    }
    return `${[...names].join(', ')} in zip`
  },
}
