import { joinBytes } from '../base/join-bytes.ts'
import { letGo } from '../base/let-go.ts'
import { detectEncoding, type TextEncoding } from '../base/text.ts'
import type { ByteSource } from './ledger.ts'
import { importLimits } from './limits.ts'

/** The beginning of an input, from which its format is told. */
export interface Head {
  readonly bytes: Uint8Array
  /** Undefined where the bytes are no text. */
  readonly encoding: TextEncoding | undefined
  /** The beginning as text; empty where the bytes are no text. */
  readonly text: string
  /** True when this is the whole input. */
  readonly whole: boolean
}

/** What a format reads: a file, a paste, a member of an archive, or what a compressed file expands to. */
export interface Input {
  readonly name: string
  readonly head: Head
  /** Undefined for what a compressed file expands to. */
  readonly size?: number | undefined
  /** The source whose own bytes these are, one after the other; undefined for what is unpacked from something. */
  readonly source?: ByteSource | undefined
  /** All bytes from the first on, in pieces; can be walked once. */
  readonly bytes: AsyncIterable<Uint8Array>
}

async function* chain(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** Reads as much as is needed to tell the format and gives it back with the rest. */
export async function openInput(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  { size, source }: { readonly size?: number; readonly source?: ByteSource } = {},
): Promise<Input> {
  const iterator = bytes[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  let length = 0
  let whole = false
  while (length < importLimits.headBytes.value && !whole) {
    const next = await iterator.next()
    if (next.done === true) {
      whole = true
    } else {
      pieces.push(next.value)
      length += next.value.length
    }
  }
  const beginning = joinBytes(pieces)
  // A copy: what it was read from is let go of.
  const head = beginning.slice(0, importLimits.headBytes.value)
  const encoding = detectEncoding(head)
  // `stream` leaves out a character that the end of the head cuts in two.
  const text = encoding === undefined ? '' : new TextDecoder(encoding).decode(head, { stream: true })
  const isWhole = whole && head.length === beginning.length
  return {
    name,
    head: { bytes: head, encoding, text, whole: isWhole },
    size,
    source,
    bytes: chain(pieces, iterator),
  }
}

/** The input as text, in pieces that end anywhere; damaged sequences become U+FFFD. */
export async function* textChunks(input: Input): AsyncGenerator<string> {
  const decoder = new TextDecoder(input.head.encoding ?? 'utf-8')
  for await (const bytes of input.bytes) {
    const text = decoder.decode(bytes, { stream: true })
    spent(input, bytes)
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** The input's bytes in UTF-8, in pieces that end anywhere; they are the source's own where that is how its text is encoded. */
export async function* utf8Chunks(input: Input): AsyncGenerator<Uint8Array> {
  if (isUtf8(input)) yield* input.bytes
  else for await (const text of textChunks(input)) yield encoder.encode(text)
}

export const isUtf8 = ({ head }: Input): boolean => (head.encoding ?? 'utf-8') === 'utf-8'

const encoder = new TextEncoder()

/** Left to the garbage collector, a large file's bytes would pile up beside its text. */
export function spent({ source }: Input, bytes: Uint8Array): void {
  if (source?.file) letGo(bytes.buffer as ArrayBuffer)
}
