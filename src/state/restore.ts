import type { Session } from '../analysis/session-file.ts'
import { Failure } from '../base/failure.ts'
import { decodeText } from '../base/text.ts'
import { saysSession } from '../import/session-sources.ts'
import { type Opening, sourceOf } from '../workers/opening.ts'
import { nameOf } from './opened.ts'

const loadSessions = () => import('../analysis/session-file.ts')

async function mayRestore(opening: Opening): Promise<boolean> {
  if (opening.role === 'keys') return false
  try {
    return await saysSession(sourceOf(opening))
  } catch {
    // A file that cannot be read is refused where it is read.
    return false
  }
}

/** The first session among what is to be opened, and everything else. Throws Failure `not-a-session` or `too-large` where it cannot be restored. */
export async function sessionAmong(openings: readonly Opening[]): Promise<
  | {
      readonly session: Session
      readonly others: readonly Opening[]
    }
  | undefined
> {
  const may = await Promise.all(openings.map(mayRestore))
  const found = openings[may.indexOf(true)]
  if (!found) return undefined
  const { mostSessionBytes, readSession } = await loadSessions()
  const limit = 4 * mostSessionBytes
  if ('file' in found && found.file.size > limit)
    throw new Failure('too-large', { name: nameOf(found), bytes: found.file.size, limit })
  const { name, size, slice } = sourceOf(found)
  const session = readSession(name, decodeText(await slice(0, size)) ?? '')
  return { session, others: openings.filter((one) => one !== found) }
}

/** A session's sources as they are opened. */
export const openingsOf = ({ sources }: Pick<Session, 'sources'>): readonly Opening[] =>
  sources.map(({ name, role, bytes }) => ({ role, file: new File([bytes as BlobPart], name) }))
