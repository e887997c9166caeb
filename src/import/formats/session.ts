import { Failure } from '../../base/failure.ts'
import { isJsonObject, type Json } from '../../base/json.ts'
import { documentText } from '../document-text.ts'
import { openInput } from '../input.ts'
import type { FormatName } from '../ledger.ts'
import { isSession, sessionSource } from '../session-sources.ts'
import type { Format } from './format.ts'

/** The sources in a session's text; throws Failure `malformed-json` where it is none. */
function sourcesIn(name: string, text: string): readonly Json[] {
  try {
    const session: unknown = JSON.parse(text)
    if (isJsonObject(session) && Array.isArray(session.sources)) return session.sources
  } catch {
    // Said below, with what a session has there.
  }
  const expected = 'a session with its sources, whole as it was exported'
  throw new Failure('malformed-json', { name, line: 1, column: 1, expected })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/**
 * A session of this program, read as an archive of its sources. Opened by itself, the rules and the user's word on keys that stand in it
 * are restored too (analysis/session-file.ts); inside another file they are left alone.
 */
export const session: Format = {
  name: 'session',
  recognizes: ({ text }) => isSession(text),
  async *read(input, pieces, { containers, readInside }) {
    if (containers.includes('session'))
      throw new Failure('not-a-ledger', { name: input.name, looksLike: 'a session inside a session' })
    const names = new Set<FormatName>()
    for (const [index, value] of sourcesIn(input.name, await documentText(input)).entries()) {
      const source = sessionSource(value)
      pieces.beginPart('bytes' in source ? source.name : `$.sources[${index}]`)
      if (!('bytes' in source)) pieces.reject({}, `expected ${source.expected}`, JSON.stringify(value))
      else if (source.role === 'keys') {
        pieces.key({}, 'pem', new TextDecoder().decode(source.bytes), true)
        pieces.endPart(source.name, '')
        names.add('keys')
      } else {
        try {
          names.add(yield* readInside(await openInput(source.name, once(source.bytes))))
        } catch (cause) {
          if (!(cause instanceof Failure) || cause.code === 'cancelled') throw cause
          pieces.reject({}, `a source of the session that cannot be read: ${cause.code}`, '')
        }
      }
      yield
      if (pieces.exhausted()) break
    }
    return `${[...names].join(', ')} in session`
  },
}
