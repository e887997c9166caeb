import type { Session } from '../analysis/session-file.ts'
import { Failure } from '../base/failure.ts'
import { isSession } from '../import/session-sources.ts'
import type { Opening } from '../workers/opening.ts'
import { nameOf } from './opened.ts'

const loadSessions = () => import('../analysis/session-file.ts')

/** Characters in which a session says that it is one. */
const beginning = 100

const beginningOf = (opening: Opening): Promise<string> | string =>
  'file' in opening ? opening.file.slice(0, beginning).text() : opening.text.slice(0, beginning)

async function saysSession(opening: Opening): Promise<boolean> {
  if (opening.role === 'keys') return false
  try {
    return isSession(await beginningOf(opening))
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
      /** Sessions among the others: one is taken up, of these the sources are opened. */
      readonly further: readonly string[]
    }
  | undefined
> {
  const says = await Promise.all(openings.map(saysSession))
  const found = openings[says.indexOf(true)]
  if (!found) return undefined
  const { mostSessionBytes, readSession } = await loadSessions()
  const limit = 4 * mostSessionBytes
  if ('file' in found && found.file.size > limit)
    throw new Failure('too-large', { name: nameOf(found), bytes: found.file.size, limit })
  const text = 'file' in found ? await found.file.text() : found.text
  const session = readSession(nameOf(found), text)
  return {
    session,
    others: openings.filter((one) => one !== found),
    further: openings.filter((one, at) => says[at] && one !== found).map(nameOf),
  }
}

/** A session's sources as they are opened. */
export const openingsOf = ({ sources }: Pick<Session, 'sources'>): readonly Opening[] =>
  sources.map(({ name, role, bytes }) => ({ role, file: new File([bytes as BlobPart], name) }))
