import { isWorkloadIdentity } from './compact.ts'
import type { Pieces } from './pieces.ts'
import { findTokens } from './search-text.ts'

/** Takes the compact tokens that stand anywhere in a text whose first line has this number, each once a line; tells whether there were any. */
export function takeFoundTokens(pieces: Pieces, text: string, firstLine: number): boolean {
  let line = firstLine
  let lineStart = 0
  const tokens = findTokens(text)
  const onLine = new Set<string>()
  for (const { jws, offset } of tokens) {
    for (
      let feed = text.indexOf('\n', lineStart);
      feed >= 0 && feed < offset;
      feed = text.indexOf('\n', lineStart)
    ) {
      line++
      lineStart = feed + 1
      onLine.clear()
    }
    if (onLine.has(jws)) continue
    onLine.add(jws)
    const place = { line, column: offset - lineStart + 1 }
    if (isWorkloadIdentity(jws)) pieces.key(place, 'token', jws, false)
    else pieces.entry(place, { kind: 'compact', jws }, 'searched')
  }
  return tokens.length > 0
}
