import { joinBytes } from '../base/join-bytes.ts'
import { type BytePlace, byteOrderMark, hasByteOrderMark, placeOfText } from './byte-place.ts'
import { type Input, isUtf8, spent, utf8Chunks } from './input.ts'
import { importLimits } from './limits.ts'

/** Consecutive whole lines of an input. */
export interface LineBlock {
  readonly text: string
  /** Number of the first line. */
  readonly line: number
  /** Where the text stands in its source; undefined where it is not known to stand there letter by letter. */
  readonly place?: BytePlace | undefined
  /** True for a line beyond the limit: `text` is only its beginning, the rest was passed over. */
  readonly overlong?: boolean
}

const lineFeed = 0x0a

/** Cuts an input into blocks of whole lines, about one for each slice read. */
export async function* lineBlocks(input: Input): AsyncGenerator<LineBlock> {
  const isLeftThere = input.source?.file !== undefined && isUtf8(input)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  /** The beginning of a line whose end was not read yet. */
  let carry: Uint8Array[] = []
  let carried = 0
  /** Bytes given out. */
  let position = 0
  let line = 1
  let passingOver = false
  const blockOf = (bytes: Uint8Array): LineBlock => {
    const mark = position === 0 && hasByteOrderMark(bytes) ? byteOrderMark.length : 0
    const text = decoder.decode(bytes.subarray(mark))
    const place = isLeftThere ? placeOfText(text, position + mark, bytes.length - mark) : undefined
    position += bytes.length
    return { text, line, place }
  }
  for await (const bytes of utf8Chunks(input)) {
    const end = bytes.lastIndexOf(lineFeed) + 1
    let start = 0
    if (passingOver) {
      const rest = bytes.indexOf(lineFeed) + 1
      position += rest || bytes.length
      if (rest === 0) {
        spent(input, bytes)
        continue
      }
      start = rest
      line++
      passingOver = false
    }
    if (carried > 0 && end > start) {
      const rest = bytes.indexOf(lineFeed, start) + 1
      yield blockOf(joinBytes([...carry, bytes.subarray(start, rest)]))
      carry = []
      carried = 0
      start = rest
      line++
    }
    if (end > start) {
      const block = blockOf(bytes.subarray(start, end))
      yield block
      line += countFeeds(block.text)
      start = end
    }
    if (start < bytes.length) {
      carry.push(bytes.slice(start))
      carried += bytes.length - start
    }
    spent(input, bytes)
    if (carried > importLimits.lineChars.value) {
      const beginning = joinBytes(carry).subarray(0, importLimits.tokenChars.value)
      yield { text: decoder.decode(beginning), line, overlong: true }
      position += carried
      carry = []
      carried = 0
      passingOver = true
    }
  }
  if (carried > 0) yield blockOf(joinBytes(carry))
}

function countFeeds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
