import { Failure } from '../base/failure.ts'
import { type BytePlace, byteOrderMark, hasByteOrderMark, placeOfText } from './byte-place.ts'
import { type Input, isUtf8, textChunks } from './input.ts'
import { importLimits } from './limits.ts'

/** The whole input as one text; throws Failure `too-large` beyond what a document may have. */
export async function documentText(input: Input): Promise<string> {
  const limit = importLimits.documentBytes.value
  const { name, size = 0, head } = input
  // What is known to be too large is refused before it is read.
  if (size > (head.encoding === 'utf-8' ? limit : 2 * limit))
    throw new Failure('too-large', { name, bytes: size, limit })
  const chunks: string[] = []
  let length = 0
  for await (const chunk of textChunks(input)) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) throw new Failure('too-large', { name, bytes: length, limit })
  }
  return chunks.join('')
}

/** Where the text of a whole input stands in the source; undefined for what is not left there, or is not the source's own bytes. */
export function placeOfInput(input: Input, text: string): BytePlace | undefined {
  const { source, head } = input
  if (!source?.file || !isUtf8(input)) return undefined
  const mark = hasByteOrderMark(head.bytes) ? byteOrderMark.length : 0
  return placeOfText(text, mark, source.size - mark)
}
