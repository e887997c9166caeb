/** A place in a text, both counted from 1; a column counts UTF-16 units. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/** Line and column of an offset; a line ends with a line feed. */
export function positionOf(text: string, offset: number): TextPosition {
  // What stands behind the offset is never looked at: it may be long and without a line feed.
  const before = text.slice(0, offset)
  let line = 1
  let lineStart = 0
  for (let feed = before.indexOf('\n'); feed >= 0; feed = before.indexOf('\n', lineStart)) {
    line++
    lineStart = feed + 1
  }
  return { line, column: offset - lineStart + 1 }
}
