import { Failure } from '../base/failure.ts'
import type { SessionSource } from '../import/session-sources.ts'
import type { Opening } from '../workers/opening.ts'
import { download } from './download.ts'
import { heldNow } from './held.ts'
import { sayOrThrow } from './messages.ts'
import { nameOf, sizeOf } from './opened.ts'

/** Hands the user everything that is open as one file, which opens like any other; what is wrong with it is said. */
export async function exportSession(): Promise<void> {
  const held = heldNow()
  if (!held) return
  const { mostSessionBytes, sessionText, tooLarge } = await import('../analysis/session-file.ts')
  const { openings, ...decisions } = held
  try {
    const bytes = openings.reduce((sum, opening) => sum + sizeOf(opening), 0)
    if (bytes > mostSessionBytes) throw tooLarge(bytes)
    const sources = await Promise.all(openings.map(sourceOf))
    download('ect-session.json', 'application/json', sessionText({ sources, ...decisions }))
  } catch (thrown) {
    sayOrThrow(thrown)
  }
}

async function sourceOf(opening: Opening): Promise<SessionSource> {
  const { role } = opening
  const name = nameOf(opening)
  if (!('file' in opening)) return { name, role, bytes: new TextEncoder().encode(opening.text) }
  try {
    return { name, role, bytes: new Uint8Array(await opening.file.arrayBuffer()) }
  } catch (cause) {
    throw new Failure('read-failed', { name }, cause)
  }
}
