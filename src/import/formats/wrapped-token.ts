import { isCompactToken } from '../compact.ts'
import { takeDeclared } from '../declared-text.ts'
import type { Head } from '../input.ts'
import { stripName, stripToken } from '../undecorate.ts'
import type { Format } from './format.ts'
import { headLines } from './head-lines.ts'

/** A line without the marks that mail programs and shells put at its ends when they break it. */
function stripBreak(line: string): string {
  return line
    .replace(/^(?:>\s?)+/, '')
    .replace(/[\\=]$/, '')
    .trim()
}

/** All but the last line have the length at which something broke them. */
function areCutAtOneLength(lines: readonly string[]): boolean {
  const width = lines[0]!.length
  return width >= 40 && lines.every((line, index) => line.length === width || index === lines.length - 1)
}

/** The one token that these lines are when joined, or undefined. */
function joinedToken(head: Head): string | undefined {
  if (!head.whole) return undefined
  const lines = headLines(head).map(stripBreak)
  if (lines.length < 2) return undefined
  const token = stripToken([stripName(lines[0]!), ...lines.slice(1)].join(''))
  if (!isCompactToken(token)) return undefined
  return lines.some(isCompactToken) && !areCutAtOneLength(lines) ? undefined : token
}

/** One compact token broken over several lines by a mail program or a terminal. */
export const wrappedToken: Format = {
  name: 'wrapped-token',
  recognizes: (head) => joinedToken(head) !== undefined,
  async *read({ head }, pieces): AsyncGenerator<void, undefined> {
    takeDeclared(pieces, {
      text: joinedToken(head) ?? '',
      place: { line: 1 },
      found: 'declared',
      whole: true,
    })
    yield
  },
}
