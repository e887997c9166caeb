import type { Json } from '../base/json.ts'
import { takeJsonValue } from './json-value.ts'
import { parseRow } from './lifted-token.ts'
import { importLimits } from './limits.ts'
import type { Pieces } from './pieces.ts'

const opening = /^(?:\{\s*["}]|\[\s*[[{"\]])/

/** The JSON object or array on one line, a comma after it tolerated, or undefined. */
export function parseJsonLine(text: string): { readonly value: Json } | undefined {
  // A failed parse costs a thousand times what this costs.
  if (!opening.test(text)) return undefined
  try {
    return { value: parseRow(text.endsWith(',') ? text.slice(0, -1) : text) }
  } catch {
    return undefined
  }
}

/** Brackets opened and not closed on a line, those in strings not counted. */
function openBrackets(line: string): number {
  let open = 0
  let inString = false
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === 0x22) inString = !inString
    else if (inString) {
      if (code === 0x5c) at++
    } else if (code === 0x7b || code === 0x5b) open++
    else if (code === 0x7d || code === 0x5d) open--
  }
  return open
}

/** Puts JSON together that stands over several lines among others, such as a JWK Set pasted below tokens; `take` is true for a line it keeps. */
export interface JsonBlocks {
  readonly take: (text: string, line: number) => boolean
  readonly end: () => void
}

const mostLines = 10_000

/** `giveBack` gets the lines of what turned out to be no JSON, one by one. */
export function jsonBlocks(pieces: Pieces, giveBack: (text: string, line: number) => void): JsonBlocks {
  let lines: string[] = []
  let firstLine = 0
  let open = 0
  let length = 0

  const end = (): void => {
    const block = lines
    lines = []
    if (block.length === 0) return
    const parsed = open === 0 ? parseJsonLine(block.join('\n')) : undefined
    if (parsed !== undefined) {
      const place = { line: firstLine }
      if (!takeJsonValue(pieces, parsed.value, place, { standing: 'wrapper', whole: true })) pieces.skip()
      return
    }
    for (const [index, text] of block.entries()) if (text !== '') giveBack(text, firstLine + index)
  }
  return {
    take(text, line) {
      if (lines.length === 0) {
        if (!/^[{[]/.test(text) || text.length > importLimits.rowChars.value) return false
        open = openBrackets(text)
        if (open <= 0) return false
        firstLine = line
        length = 0
      } else open += openBrackets(text)
      lines.push(text)
      length += text.length
      if (open <= 0 || lines.length > mostLines || length > importLimits.rowChars.value) end()
      return true
    },
    end,
  }
}
