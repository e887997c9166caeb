import { lineReader } from '../line-reader.ts'
import type { Format } from './format.ts'
import { readLines } from './lines.ts'

/** Any other text: messages, logs, mails. Tokens and PEM blocks are taken wherever they stand. */
export const text: Format = {
  name: 'text',
  recognizes: ({ encoding }) => encoding !== undefined,
  read: (input, pieces) => readLines(input, pieces, lineReader(pieces, 'text')),
}
