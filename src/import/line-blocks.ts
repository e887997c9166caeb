import { type Input, textChunks } from './input.ts'
import { importLimits } from './limits.ts'

/** Consecutive whole lines of an input. */
export interface LineBlock {
  readonly text: string
  /** Number of the first line. */
  readonly line: number
  /** True for a line beyond the limit: `text` is only its beginning, the rest was passed over. */
  readonly overlong?: boolean
}

function countFeeds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Cuts an input into blocks of whole lines, about one for each slice read. */
export async function* lineBlocks(input: Input): AsyncGenerator<LineBlock> {
  let carry = ''
  let line = 1
  let passingOver = false
  for await (const chunk of textChunks(input)) {
    const last = chunk.lastIndexOf('\n')
    if (last < 0) {
      if (passingOver) continue
      carry += chunk
      if (carry.length > importLimits.lineChars.value) {
        yield { text: carry.slice(0, importLimits.tokenChars.value), line, overlong: true }
        carry = ''
        passingOver = true
      }
      continue
    }
    let start = 0
    if (passingOver) {
      start = chunk.indexOf('\n') + 1
      line++
      passingOver = false
    }
    if (carry !== '') {
      const end = chunk.indexOf('\n', start) + 1
      yield { text: carry + chunk.slice(start, end), line }
      start = end
      line++
    }
    // Cut out of its chunk and never joined to another, a line and the token in it share the chunk's memory.
    const text = chunk.slice(start, last + 1)
    carry = chunk.slice(last + 1)
    if (text === '') continue
    yield { text, line }
    line += countFeeds(text)
  }
  if (carry !== '') yield { text: carry, line }
}
