import { compactShape, decodeObject } from '../compact.ts'
import { splitList, stripName, stripToken } from '../undecorate.ts'
import type { Format } from './format.ts'
import { headLines } from './head-lines.ts'
import { readLines } from './lines.ts'

function isToken(text: string): boolean {
  const shape = compactShape(text)
  return (
    shape === 'jws' ||
    shape === 'dotted' ||
    shape === 'jwe' ||
    (shape === 'single' && decodeObject(text) !== undefined)
  )
}

function isTokenLine(line: string): boolean {
  return isToken(stripToken(line)) || splitList(stripName(line)).some(isToken)
}

/** Compact tokens, one on each line or joined by commas, bare or with a field name, a scheme or quotes around them. */
export const compactLines: Format = {
  name: 'compact-lines',
  recognizes(head) {
    const lines = headLines(head)
    const tokens = lines.filter(isTokenLine).length
    return tokens > 0 && tokens * 2 >= lines.length
  },
  read: (input, pieces) => readLines(input, pieces, 'tokens'),
}
