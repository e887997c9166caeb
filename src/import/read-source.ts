import { Failure } from '../base/failure.ts'
import { collectPieces } from './collect-pieces.ts'
import { hashedSlices } from './hashed-slices.ts'
import { openInput } from './input.ts'
import type { ByteSource, LedgerPortion, SourceSummary } from './ledger.ts'
import { readInput } from './read-input.ts'

export { bytesSource, textSource } from './byte-source.ts'

export interface ReadOptions {
  /** Ends reading early; what was read is kept and the summary says that it is partial. */
  readonly signal?: AbortSignal
  /** Bytes read at a time. */
  readonly sliceBytes?: number
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
  const { slices, position, sha256 } = hashedSlices(source, options)
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
    sha256: await sha256(),
    bytes: source.size,
    format,
    rejected,
    skipped,
    partial: pieces.isPartial(),
  }
}
