import { isJsonObject, type Json } from '../base/json.ts'
import { compactShape } from './compact.ts'

/** Base64url of `{"`, `{` and white space: with one of these every token begins whose header was not written to be odd. */
const opening = '"ey'
const longestMember = 60

/**
 * JSON.parse of an object, its token not parsed but cut out of the text: it is most of a row, and a cut shares the text's memory where a
 * parsed string would be a copy. The same value as JSON.parse gives; throws as that does.
 */
export function parseRow(text: string): Json {
  const quote = text.indexOf(opening)
  const end = quote < 0 ? -1 : text.indexOf('"', quote + 1)
  const name = end < 0 ? undefined : memberBefore(text, quote)
  if (name === undefined) return JSON.parse(text) as Json
  const start = quote + 1
  const token = text.slice(start, end)
  if (compactShape(token) !== 'jws') return JSON.parse(text) as Json
  const rest = text.slice(0, start) + text.slice(end)
  // An escape may spell the member's name once more.
  if (rest.includes('\\')) return JSON.parse(text) as Json
  const row = JSON.parse(rest) as Json
  const quoted = `"${name}"`
  const isOnly = rest.indexOf(quoted) === rest.lastIndexOf(quoted)
  if (!isOnly || !isJsonObject(row) || !Object.hasOwn(row, name) || row[name] !== '')
    return JSON.parse(text) as Json
  ;(row as Record<string, Json>)[name] = token
  return row
}

/** The name of the member whose value begins there; undefined for what is no member's value, or where the name is long. */
function memberBefore(text: string, value: number): string | undefined {
  const colon = lastVisible(text, value - 1)
  if (text[colon] !== ':') return undefined
  const close = lastVisible(text, colon - 1)
  if (text[close] !== '"') return undefined
  const open = text.lastIndexOf('"', close - 1)
  if (open < 0 || open === close - 1 || close - open > longestMember) return undefined
  return text.slice(open + 1, close)
}

/** The last character at or before a place that is no white space. */
function lastVisible(text: string, from: number): number {
  let at = from
  while (at >= 0 && text.charCodeAt(at) <= 0x20) at--
  return at
}
