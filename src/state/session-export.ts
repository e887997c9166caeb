import { Failure } from '../base/failure.ts'
import type { SessionSource } from '../import/session-sources.ts'
import type { Opening } from '../workers/opening.ts'
import { download } from './download.ts'
import { sayOrThrow } from './messages.ts'
import { nameOf, sizeOf } from './opened.ts'
import { openedNow } from './session.ts'
import { store } from './state.ts'

/** Hands the user everything that is open as one file, which opens like any other; what is wrong with it is said. */
export async function exportSession(): Promise<void> {
  const { outline, amendments } = store.getState()
  if (!outline) return
  const { mostSessionBytes, sessionText, tooLarge } = await import('../analysis/session-file.ts')
  const openings = openedNow()
  try {
    const bytes = openings.reduce((sum, opening) => sum + sizeOf(opening), 0)
    if (bytes > mostSessionBytes) throw tooLarge(bytes)
    const sources = await Promise.all(openings.map(sourceOf))
    const trusted = outline.keys.map(({ thumbprint }) => thumbprint)
    const text = sessionText({ sources, trusted, amendments, policy: outline.policy })
    download('ect-session.json', 'application/json', text)
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
