import type { TextPosition } from '../base/text-position.ts'

/** Line and column of offsets that are asked for in rising order, each stretch of the text looked at once. */
export function runningPosition(text: string): (offset: number) => TextPosition {
  let line = 1
  let lineStart = 0
  let nextFeed = text.indexOf('\n')
  return (offset) => {
    while (nextFeed >= 0 && nextFeed < offset) {
      line++
      lineStart = nextFeed + 1
      nextFeed = text.indexOf('\n', lineStart)
    }
    return { line, column: Math.max(1, offset - lineStart + 1) }
  }
}
