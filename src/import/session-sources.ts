import { decodeBase64url } from '../base/base64url.ts'
import { isJsonObject, type Json } from '../base/json.ts'
import { decodeText } from '../base/text.ts'
import type { ByteSource, FormatName } from './ledger.ts'

/** What every session begins with; the number rises when an older program could no longer read it. */
export const sessionMark = 'ect-explorer/1'

/** A source as a session keeps it: its name, its bytes as they were, and whether the user said that it is keys. */
export interface SessionSource {
  readonly name: string
  readonly bytes: Uint8Array
  readonly role: 'any' | 'keys'
}

/** True where a text begins as a session of this program does. */
export function isSession(beginning: string): boolean {
  return /^\ufeff?\s*\{\s*"session"\s*:\s*"ect-explorer\//.test(beginning)
}

/** Bytes in which a session says that it is one. */
const beginningBytes = 200

/** True for a source that is a session of this program, in whatever encoding. */
export async function saysSession({ size, slice }: ByteSource): Promise<boolean> {
  return isSession(decodeText(await slice(0, Math.min(size, beginningBytes))) ?? '')
}

/** True for a source of which a session was read as an archive: what it says of keys and rules was left alone. */
export const holdsSession = (format: FormatName): boolean => format.split(' in ').includes('session')

/** One member of a session's `sources`, or what is wrong with it: the member, and what was expected there. */
export function sessionSource(
  value: Json,
): SessionSource | { readonly at: string; readonly expected: string } {
  if (!isJsonObject(value)) return { at: '', expected: 'an object with a name and a text' }
  const { name, text, base64url, role = 'any' } = value
  if (typeof name !== 'string' || name === '') return { at: '.name', expected: 'the name of a file' }
  if (role !== 'any' && role !== 'keys') return { at: '.role', expected: '`any` or `keys`' }
  if (typeof text === 'string') return { name, role, bytes: new TextEncoder().encode(text) }
  const bytes = typeof base64url === 'string' ? decodeBase64url(base64url) : undefined
  return bytes ? { name, role, bytes } : { at: '', expected: 'a member `text`, or bytes in `base64url`' }
}
