import type { Input } from '../input.ts'
import { lineBlocks } from '../line-blocks.ts'
import type { LineReader } from '../line-reader.ts'
import type { Pieces } from '../pieces.ts'

/** Feeds an input to a reader line by line, holding one slice of it at a time. */
export async function* readLines(input: Input, pieces: Pieces, reader: LineReader): AsyncGenerator<void> {
  for await (const block of lineBlocks(input)) {
    if (block.overlong) {
      reader.overlong(block.text, block.line)
      continue
    }
    let line = block.line
    for (let start = 0; start < block.text.length; line++) {
      const feed = block.text.indexOf('\n', start)
      const end = feed < 0 ? block.text.length : feed
      reader.line(block.text.slice(start, end), line)
      start = end + 1
      if (pieces.full()) yield
      if (pieces.exhausted()) return
    }
  }
  reader.end()
}
