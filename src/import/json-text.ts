/**
 * Where a JSON value ends when only its quotes and brackets are looked at. `long`: beyond the limit. `open`: the text ends or a
 * string breaks first.
 */
export interface ValueEnd {
  readonly end: number
  readonly state: 'closed' | 'long' | 'open'
}

/** Offset of the next character that is no JSON white space. */
export function skipSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at++
  }
}

/** Offset after the string that opens at `start`, or -1 where the text or the line ends first. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code === 0x5c) at++
    else if (code === 0x0a || at >= text.length) return -1
  }
}

/** Finds the end of the value that begins at `start`, fast and trusting: JSON.parse judges what stands between. */
export function valueEnd(text: string, start: number, limit: number): ValueEnd {
  let depth = 0
  const last = Math.min(text.length, start + limit)
  for (let at = start; at < last; ) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      at = stringEnd(text, at)
      if (at < 0) return { end: start, state: 'open' }
      if (depth === 0) return { end: at, state: 'closed' }
      continue
    }
    const isEnd = code === 0x2c || code === 0x7d || code === 0x5d || code === 0x0a
    if (depth === 0 && isEnd) return { end: at, state: 'closed' }
    at++
    if (code === 0x7b || code === 0x5b) depth++
    else if ((code === 0x7d || code === 0x5d) && --depth === 0) return { end: at, state: 'closed' }
  }
  if (last < text.length) return { end: last, state: 'long' }
  return { end: last, state: depth === 0 ? 'closed' : 'open' }
}
