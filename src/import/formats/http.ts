import { lineReader } from '../line-reader.ts'
import type { Format } from './format.ts'
import { readLines } from './lines.ts'

const startLine = /(?:^|\n)(?:[<>] )?(?:[A-Z]{3,10} \S{1,2000} HTTP\/[\d.]+|HTTP\/[\d.]+ \d{3})/
const field = /(?:^|\n)(?:[<>] )?Execution-Context\s{0,4}:/i

/** HTTP messages as text, raw or as `curl -v` prints them: what `Execution-Context` fields carry is declared, other tokens are searched. */
export const http: Format = {
  name: 'http',
  recognizes: ({ text }) => startLine.test(text) && field.test(text),
  read: (input, pieces) => readLines(input, pieces, lineReader(pieces, 'text')),
}
