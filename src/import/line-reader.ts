import { isJsonObject } from '../base/json.ts'
import { scanJson } from '../base/json-scan.ts'
import { looksLikeToken } from './compact.ts'
import { takeDeclared } from './declared-text.ts'
import { jsonBlocks, parseJsonLine } from './json-blocks.ts'
import { takeJsonValue } from './json-value.ts'
import { tokenField } from './object-shapes.ts'
import { pemBlocks } from './pem-blocks.ts'
import type { Pieces } from './pieces.ts'
import { takeFoundTokens } from './text-lines.ts'
import { contextFieldValue, splitList, stripName, stripToken } from './undecorate.ts'

/** How the lines of a file are to be taken. `tokens`: each is a token. `rows`: each is JSON. `text`: any may hold tokens. */
export type LineManner = 'tokens' | 'rows' | 'text'

/** Reads lines one after the other; `end` takes what the last lines left open. */
export interface LineReader {
  readonly line: (text: string, number: number) => void
  /** A line too long to be held; the text is only its beginning. */
  readonly overlong: (text: string, number: number) => void
  readonly end: () => void
}

const comment = /^(?:#|\/\/)/
/** After so many lines of a text that look like JSON and are none, no line is tried any more: each attempt is slow. */
const mostFailedParses = 10_000
/** `curl -v` shows the fields of HTTP/2 and HTTP/3 twice. */
const curlEcho = /^\* \[HTTP\/[23]\]/

function takeList(pieces: Pieces, texts: readonly string[], line: number): void {
  for (const text of texts) takeDeclared(pieces, { text, place: { line }, found: 'declared', whole: true })
}

function takeTokenLine(pieces: Pieces, text: string, line: number): void {
  const bare = stripToken(text)
  if (looksLikeToken(bare)) {
    takeList(pieces, [bare], line)
    return
  }
  const list = splitList(stripName(text))
  if (list.some(looksLikeToken)) takeList(pieces, list, line)
  else if (!takeFoundTokens(pieces, text, line))
    takeDeclared(pieces, { text: bare, place: { line }, found: 'declared' })
}

function takeTextLine(pieces: Pieces, text: string, line: number): void {
  if (curlEcho.test(text)) return
  if (looksLikeToken(text) && text.startsWith('e')) takeList(pieces, [text], line)
  else if (!takeFoundTokens(pieces, text, line)) pieces.skip()
}

/** True for a line that goes on with a header field's list (RFC 9112 section 5.2): indented, with a comma before or after the break. */
function isFolded(value: string, raw: string): boolean {
  if (raw[0] !== ' ' && raw[0] !== '\t') return false
  return value.trim() === '' || value.trim().endsWith(',') || raw.trim().startsWith(',')
}

/** A reader for one file of lines. PEM blocks, JSON and folded header fields may go over several lines. */
export function lineReader(pieces: Pieces, manner: LineManner): LineReader {
  const pem = pemBlocks(pieces)
  let failedParses = 0
  /** White space before the line at hand. */
  let indent = 0
  let field: { text: string; readonly line: number } | undefined

  const endField = (): void => {
    if (field === undefined) return
    takeList(pieces, splitList(field.text), field.line)
    field = undefined
  }
  /** In a file of rows a line is read as it comes, so that its own indent is known. */
  const rejectJson = (text: string, line: number): void => {
    const { offset = 0, expected = 'one line of JSON' } = scanJson(text).error ?? {}
    const column = manner === 'rows' ? { column: indent + offset + 1 } : {}
    pieces.reject({ line, ...column }, `not JSON: expected ${expected}`, text)
  }
  const takeLine = (text: string, line: number): void => {
    const isHopeless = manner === 'text' && failedParses > mostFailedParses
    const parsed = isHopeless ? undefined : parseJsonLine(text)
    if (parsed !== undefined) {
      const isRow =
        manner !== 'text' || (isJsonObject(parsed.value) && tokenField(parsed.value) !== undefined)
      const taken = takeJsonValue(
        pieces,
        parsed.value,
        { line },
        { standing: isRow ? 'row' : 'trace', whole: true },
      )
      if (!taken) pieces.skip()
      failedParses = 0
      return
    }
    if (text[0] === '{') failedParses++
    if (manner === 'text') takeTextLine(pieces, text, line)
    else if (text[0] === '{') rejectJson(text, line)
    else takeTokenLine(pieces, text, line)
  }
  const takePlain = (text: string, line: number): void => {
    if (pem.take(text, line)) return
    if (text === '' || comment.test(text)) return
    const value = manner === 'rows' ? undefined : contextFieldValue(text)
    if (value !== undefined) field = { text: value, line }
    else takeLine(text, line)
  }
  const blocks = jsonBlocks(pieces, takePlain)

  return {
    line(raw, line) {
      const text = raw.trim()
      indent = raw.indexOf(text)
      if (field !== undefined && isFolded(field.text, raw)) {
        field.text += text
        return
      }
      endField()
      if (manner === 'rows' || !blocks.take(text, line)) takePlain(text, line)
    },
    overlong(text, line) {
      if (manner === 'text') pieces.skip()
      else pieces.reject({ line }, 'a line too long for a token or a row', text)
    },
    end() {
      blocks.end()
      endField()
      pem.end()
    },
  }
}
