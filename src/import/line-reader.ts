import type { Json } from '../base/json.ts'
import { compactShape, decodeObject } from './compact.ts'
import { takeDeclared } from './declared-text.ts'
import { takeJsonValue } from './json-value.ts'
import { type PemBlocks, pemBlocks } from './pem-blocks.ts'
import type { Pieces } from './pieces.ts'
import { takeFoundTokens } from './text-lines.ts'
import { contextFieldValue, splitList, stripName, stripToken } from './undecorate.ts'

/** How the lines of a file are to be taken. `tokens`: each is a token. `rows`: each is JSON. `text`: any may hold tokens. */
export type LineManner = 'tokens' | 'rows' | 'text'

/** Reads lines one after the other; `end` takes what the last lines left open. */
export interface LineReader {
  readonly line: (text: string, number: number) => void
  readonly end: () => void
}

const comment = /^(?:#|\/\/)/
const curlEcho = /^\* \[HTTP\/[23]\]/

function looksLikeToken(text: string): boolean {
  const shape = compactShape(text)
  return (
    shape === 'jws' ||
    shape === 'dotted' ||
    shape === 'jwe' ||
    (shape === 'single' && decodeObject(text) !== undefined)
  )
}

function parseLine(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text.endsWith(',') ? text.slice(0, -1) : text) as Json }
  } catch {
    return undefined
  }
}

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
  else if (!takeFoundTokens(pieces, text, line)) {
    takeDeclared(pieces, { text: bare, place: { line }, found: 'declared' })
  }
}

function takeTextLine(pieces: Pieces, text: string, line: number): void {
  if (curlEcho.test(text)) return
  if (compactShape(text) === 'jws' && looksLikeToken(stripToken(text))) takeList(pieces, [text], line)
  else if (!takeFoundTokens(pieces, text, line)) pieces.skip()
}

/** A reader for one file of lines. PEM blocks and folded header fields may go over several lines. */
export function lineReader(pieces: Pieces, manner: LineManner): LineReader {
  const pem: PemBlocks = pemBlocks(pieces)
  let field: { text: string; readonly line: number } | undefined

  const endField = (): void => {
    if (field === undefined) return
    takeList(pieces, splitList(field.text), field.line)
    field = undefined
  }
  const takeLine = (text: string, line: number): void => {
    const opening = text[0]
    if (opening === '{' || (opening === '[' && manner === 'rows')) {
      const parsed = parseLine(text)
      if (parsed !== undefined)
        takeJsonValue(pieces, parsed.value, { line }, { standing: 'row', whole: true })
      else if (manner === 'text') takeTextLine(pieces, text, line)
      else pieces.reject({ line }, 'expected one line of JSON', text)
      return
    }
    if (manner === 'text') takeTextLine(pieces, text, line)
    else takeTokenLine(pieces, text, line)
  }

  return {
    line(raw, line) {
      if (field !== undefined && (raw[0] === ' ' || raw[0] === '\t') && raw.trim() !== '') {
        field.text += raw
        return
      }
      endField()
      const text = raw.trim()
      if (pem.take(text, line)) return
      if (text === '' || comment.test(text)) return
      const value = manner === 'rows' ? undefined : contextFieldValue(text)
      if (value !== undefined) field = { text: value, line }
      else takeLine(text, line)
    },
    end() {
      endField()
      pem.end()
    },
  }
}
