import { isJsonObject, type Json } from '../base/json.ts'

const token = /"([\w-]{16,}\.[\w-]{16,}\.[\w-]{16,})"\s*[,}]/
const memberBefore = /"([^"\\]{1,60})"\s*:\s*$/
const longestMember = 80

/**
 * JSON.parse of an object, its token not parsed but cut out of the text: it is most of a row, and a cut shares the text's memory where a
 * parsed string would be a copy. The same value as JSON.parse gives; throws as that does.
 */
export function parseRow(text: string): Json {
  const found = token.exec(text)
  if (!found) return JSON.parse(text) as Json
  const start = found.index + 1
  const end = start + found[1]!.length
  const name = memberBefore.exec(text.slice(Math.max(0, start - 1 - longestMember), start - 1))?.[1]
  if (name === undefined) return JSON.parse(text) as Json
  const rest = text.slice(0, start) + text.slice(end)
  const row = JSON.parse(rest) as Json
  const quoted = `"${name}"`
  const isOnly = rest.indexOf(quoted) === rest.lastIndexOf(quoted)
  if (!isOnly || !isJsonObject(row) || !Object.hasOwn(row, name) || row[name] !== '')
    return JSON.parse(text) as Json
  ;(row as Record<string, Json>)[name] = text.slice(start, end)
  return row
}
