/** Where a text stands in the bytes of its source. */
export interface BytePlace {
  readonly start: number
  /** Every character is one byte. */
  readonly narrow: boolean
}

/** Stands before UTF-8 that announces itself, and is no part of the text. */
export const byteOrderMark: readonly number[] = [0xef, 0xbb, 0xbf]

export const hasByteOrderMark = (bytes: Uint8Array): boolean =>
  byteOrderMark.every((byte, at) => bytes[at] === byte)

/** The place of a text that was decoded from so many bytes; undefined where they were not its UTF-8, so that nothing can be counted in it. */
export function placeOfText(text: string, start: number, bytes: number): BytePlace | undefined {
  // No byte gives more than one character, so that as many of both leaves none that gives fewer.
  if (text.length === bytes) return { start, narrow: true }
  // What is no UTF-8 became U+FFFD, which takes at least as many bytes as were lost.
  return utf8Length(text) === bytes ? { start, narrow: false } : undefined
}

/** Where a text stands from each of its characters on; asked for in rising order, each stretch of it is counted once. */
export function runningPlace(text: string, { start, narrow }: BytePlace): (character: number) => BytePlace {
  let counted = 0
  let byte = start
  return (character) => {
    if (narrow) return { start: start + character, narrow }
    if (character < counted) {
      counted = 0
      byte = start
    }
    byte += utf8Length(text.slice(counted, character))
    counted = character
    return { start: byte, narrow }
  }
}

/** Bytes of a text in UTF-8; a surrogate without its other half counts as the U+FFFD that it becomes. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    bytes += code < 0x800 ? 1 : 2
    if (code < 0xd800 || code > 0xdbff) continue
    const next = text.charCodeAt(at + 1)
    if (next < 0xdc00 || next > 0xdfff || Number.isNaN(next)) continue
    // Four bytes for the two halves: the first has two of them now.
    at++
  }
  return bytes
}
