import { lineReader } from '../line-reader.ts'
import type { Format } from './format.ts'
import { headLines } from './head-lines.ts'
import { readLines } from './lines.ts'

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) === 'object'
  } catch {
    return false
  }
}

/** JSON Lines: one row, token or claims object on each line. */
export const jsonLines: Format = {
  name: 'json-lines',
  recognizes(head) {
    const [first, second, third] = headLines(head)
    if (first === undefined || second === undefined) return false
    if (!/^[{[]/.test(first) || !/^[{["e]/.test(second)) return false
    if (isJson(first)) return true
    // The first line may be the damaged one; in a document spread over lines the second and third are no objects on their own.
    return (
      /^\{.+/.test(first) && /^\{/.test(second) && isJson(second) && (third === undefined || isJson(third))
    )
  },
  read: (input, pieces) => readLines(input, pieces, lineReader(pieces, 'rows')),
}
