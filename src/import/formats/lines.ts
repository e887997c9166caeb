import { utf8Length } from '../byte-place.ts'
import type { Input } from '../input.ts'
import { lineBlocks } from '../line-blocks.ts'
import type { LineReader } from '../line-reader.ts'
import type { Pieces } from '../pieces.ts'

/** Feeds an input to a reader line by line, holding one slice of it at a time. */
export async function* readLines(input: Input, pieces: Pieces, reader: LineReader): AsyncGenerator<void> {
  for await (const { text: block, line: first, place, overlong } of lineBlocks(input)) {
    if (overlong) {
      reader.overlong(block, first)
      continue
    }
    let line = first
    let byte = place?.start ?? 0
    for (let start = 0; start < block.length; line++) {
      const feed = block.indexOf('\n', start)
      const end = feed < 0 ? block.length : feed
      const text = block.slice(start, end)
      if (place) {
        pieces.within({ text, place: { start: byte, narrow: place.narrow } })
        byte += (place.narrow ? text.length : utf8Length(text)) + 1
      }
      reader.line(text, line)
      start = end + 1
      if (pieces.full()) yield
      if (pieces.exhausted()) return
    }
    pieces.within(undefined)
  }
  reader.end()
}
