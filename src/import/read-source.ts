import { Failure } from '../base/failure.ts'
import { type RunningSha256, runningSha256 } from '../base/sha256.ts'
import { collectPieces } from './collect-pieces.ts'
import { openInput } from './input.ts'
import type { ByteSource, LedgerPortion, SourceSummary } from './ledger.ts'
import { importLimits } from './limits.ts'
import { readInput } from './read-input.ts'

export { bytesSource, textSource } from './byte-source.ts'

export interface ReadOptions {
  /** Ends reading early; what was read is kept and the summary says that it is partial. */
  readonly signal?: AbortSignal
  /** Bytes read at a time. */
  readonly sliceBytes?: number
}

/** Reads a source from its first byte to its last and hashes it on the way. */
function sliceReader(source: ByteSource, hash: RunningSha256, options: ReadOptions) {
  const size = options.sliceBytes ?? importLimits.sliceBytes.value
  let position = 0
  const readAt = async (start: number): Promise<Uint8Array> => {
    try {
      return await source.slice(start, Math.min(start + size, source.size))
    } catch (cause) {
      throw new Failure('read-failed', { name: source.name }, cause)
    }
  }
  const slices = async function* (): AsyncGenerator<Uint8Array> {
    while (position < source.size && options.signal?.aborted !== true) {
      const bytes = await readAt(position)
      if (bytes.length === 0) return
      hash.update(bytes)
      position += bytes.length
      yield bytes
    }
  }
  return { slices, position: () => position }
}

/**
 * Reads one source: recognizes its format by content and gives what it holds in portions, in reading order.
 * Throws Failure `empty-file`, `not-a-ledger`, `malformed-json`, `too-deep`, `too-large`, `damaged-archive` or `read-failed` where
 * nothing in it can be read; a broken piece in a readable source is a rejected entry.
 */
export async function* readSource(
  source: ByteSource,
  sourceIndex: number,
  options: ReadOptions = {},
): AsyncGenerator<LedgerPortion, SourceSummary> {
  const { name } = source
  if (source.size === 0) throw new Failure('empty-file', { name })
  const hash = runningSha256()
  const { slices, position } = sliceReader(source, hash, options)
  const pieces = collectPieces(sourceIndex)
  const input = await openInput(name, slices())
  const reading = readInput(input, pieces)
  let format = ''
  for (;;) {
    const next = await reading.next()
    if (next.done === true) {
      format = next.value
      break
    }
    yield pieces.take(position())
    if (options.signal?.aborted === true) break
  }
  if (options.signal?.aborted === true) {
    pieces.cutShort()
    pieces.endPart(name, '')
    await reading.return('')
  }
  yield pieces.take(position())
  for await (const _ of slices()) {
    // Only hashed: reading stopped at a limit.
  }
  const { rejected, skipped } = pieces.counts()
  return {
    name,
    sha256: position() === source.size ? hash.hex() : '',
    bytes: source.size,
    format,
    rejected,
    skipped,
    partial: pieces.isPartial(),
  }
}
