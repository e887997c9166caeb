import { isCompactToken } from '../compact.ts'
import type { Head } from '../input.ts'

/** True for a line that says nothing: an empty one or a comment. */
export const isSilent = (line: string): boolean => /^\s*(?:#|\/\/|$)/.test(line)

/** The lines of a head that say something; a last line that the head cuts off is left out unless it is the only one. */
export function sayingLines({ text, whole }: Head): string[] {
  const lines = text.split(/\r?\n/)
  if (!whole && lines.length > 1) lines.pop()
  return lines.filter((line) => !isSilent(line))
}

/** The same, trimmed. */
export const headLines = (head: Head): string[] => sayingLines(head).map((line) => line.trim())

/** True where most lines are bare tokens, which no JSON document holds, whatever its first line looks like. */
export function isTokenList(head: Head): boolean {
  const lines = headLines(head)
  return lines.filter(isCompactToken).length * 2 > lines.length
}
