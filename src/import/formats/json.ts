import { runningPlace } from '../byte-place.ts'
import { documentText, placeOfInput } from '../document-text.ts'
import type { Input } from '../input.ts'
import { jsonParts } from '../json-document.ts'
import { takeJsonValue } from '../json-value.ts'
import { importLimits } from '../limits.ts'
import type { Pieces } from '../pieces.ts'
import { runningPosition } from '../running-position.ts'
import { takeFoundTokens } from '../text-lines.ts'
import type { Format } from './format.ts'
import { isTokenList } from './head-lines.ts'

/** Reads a JSON document into pieces; in a `trace` every token counts as found by searching. */
export async function* readJsonDocument(input: Input, pieces: Pieces, trace: boolean): AsyncGenerator<void> {
  const text = await documentText(input)
  const positionOf = runningPosition(text)
  const textPlace = placeOfInput(input, text)
  const placeOf = textPlace && runningPlace(text, textPlace)
  for (const part of jsonParts(text)) {
    const position = positionOf(part.start)
    if (part.kind === 'value') {
      pieces.within(placeOf && { text: text.slice(part.start, part.end), place: placeOf(part.start) })
      const { path, key, standing } = part.at
      const whole = path === undefined
      const start = whole ? position : { ...position, path }
      const taken = takeJsonValue(pieces, part.value, start, {
        standing: trace ? 'trace' : standing,
        whole,
        key: whole ? undefined : key,
      })
      if (!taken) pieces.skip()
    } else if (part.kind === 'broken') {
      const { line, column } = positionOf(part.break.offset)
      pieces.broken({ line, column, expected: part.break.expected })
      pieces.reject(
        { line, column },
        `not JSON: expected ${part.break.expected}`,
        text.slice(part.start, part.start + 200),
      )
    } else if (part.kind === 'too-deep') {
      pieces.tooDeep(position)
      pieces.reject(
        position,
        `nested deeper than ${importLimits.jsonDepth.value} levels`,
        text.slice(part.start, part.start + 200),
      )
    } else {
      pieces.within(undefined)
      takeFoundTokens(pieces, text.slice(part.start), position.line)
    }
    if (pieces.full()) yield
    if (pieces.exhausted()) return
  }
}

/** An object, or an array, that begins as JSON has it: `{'` and `{name` are of other notations, and their tokens are searched. */
const opening = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:\{\s*(?:["}]|$)|[["\]]|$))/

/** A JSON document: an array of tokens or rows, an object around them, a JWS in JSON Serialization, claims, keys. */
export const json: Format = {
  name: 'json',
  // A record separator (RFC 7464) may stand before it.
  recognizes: (head) => opening.test(head.text.replace('\x1e', '')) && !isTokenList(head),
  read: (input, pieces) => readJsonDocument(input, pieces, false),
}
