import { isCompactToken } from '../compact.ts'
import type { Head } from '../input.ts'

/** The lines of a head that are neither empty nor comments, trimmed; a last line that the head cuts off is left out unless it is the only one. */
export function headLines({ text, whole }: Head): string[] {
  const lines = text.split('\n')
  if (!whole && lines.length > 1) lines.pop()
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !/^(?:#|\/\/)/.test(line))
}

/** True where most lines are bare tokens, which no JSON document holds, whatever its first line looks like. */
export function isTokenList(head: Head): boolean {
  const lines = headLines(head)
  return lines.filter(isCompactToken).length * 2 > lines.length
}
