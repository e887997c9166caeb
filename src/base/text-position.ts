/** A place in a text, both counted from 1; a column counts UTF-16 units. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/** Line and column of an offset; a line ends with a line feed. */
export function positionOf(text: string, offset: number): TextPosition {
  let line = 1
  let lineStart = 0
  for (;;) {
    const feed = text.indexOf('\n', lineStart)
    if (feed < 0 || feed >= offset) return { line, column: offset - lineStart + 1 }
    line++
    lineStart = feed + 1
  }
}
