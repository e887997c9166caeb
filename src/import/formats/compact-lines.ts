import { looksLikeToken } from '../compact.ts'
import { lineReader } from '../line-reader.ts'
import { splitList, stripName, stripToken } from '../undecorate.ts'
import type { Format } from './format.ts'
import { headLines } from './head-lines.ts'
import { readLines } from './lines.ts'

function isTokenLine(line: string): boolean {
  return looksLikeToken(stripToken(line)) || splitList(stripName(line)).some(looksLikeToken)
}

/** Compact tokens, one on each line or joined by commas, bare or with a field name, a scheme or quotes around them. */
export const compactLines: Format = {
  name: 'compact-lines',
  recognizes(head) {
    const lines = headLines(head)
    const tokens = lines.filter(isTokenLine).length
    return tokens > 0 && tokens * 2 > lines.length
  },
  read: (input, pieces) => readLines(input, pieces, lineReader(pieces, 'tokens')),
}
