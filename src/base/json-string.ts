/** A JSON string as it stands in a text; `end` is after its closing quote, or where it breaks. */
export interface ScannedString {
  readonly start: number
  readonly end: number
  readonly escaped: boolean
  readonly loneSurrogate: boolean
  /** Set where the string breaks: what should stand there. */
  readonly expected?: string
}

const surrogate = /[\ud800-\udfff]/
const plain = /[ !#-[\]-\ud7ff\ue000-\uffff]*/y
const hex4 = /[0-9a-fA-F]{4}/y

function hasLoneSurrogate(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0xd800 || code > 0xdfff) continue
    const next = text.charCodeAt(index + 1)
    if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return true
    index++
  }
  return false
}

/** Offset after the escape that begins at `at`, or -1. */
function escapeEnd(text: string, at: number): number {
  const letter = text[at + 1]
  if (letter === 'u') {
    hex4.lastIndex = at + 2
    return hex4.test(text) ? at + 6 : -1
  }
  return letter !== undefined && '"\\/bfnrt'.includes(letter) ? at + 2 : -1
}

/** Reads the JSON string whose opening quote is at `start`. */
export function scanString(text: string, start: number): ScannedString {
  let at = start + 1
  let escaped = false
  let suspect = false
  for (;;) {
    plain.lastIndex = at
    plain.test(text)
    at = plain.lastIndex
    const code = text.charCodeAt(at)
    if (code === 0x22) break
    if (code >= 0xd800) {
      suspect = true
      at++
    } else if (code === 0x5c) {
      const end = escapeEnd(text, at)
      if (end < 0)
        return { start, end: at, escaped, loneSurrogate: false, expected: 'a valid escape sequence' }
      escaped = true
      suspect ||= end === at + 6
      at = end
    } else {
      return { start, end: at, escaped, loneSurrogate: false, expected: 'a closing double quote' }
    }
  }
  const end = at + 1
  if (!suspect) return { start, end, escaped, loneSurrogate: false }
  const value = JSON.parse(text.slice(start, end)) as string
  return { start, end, escaped, loneSurrogate: surrogate.test(value) && hasLoneSurrogate(value) }
}
