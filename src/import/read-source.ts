import { Failure } from '../base/failure.ts'
import { collectPieces } from './collect-pieces.ts'
import { openInput } from './input.ts'
import type { ByteSource, FormatName, LedgerPortion, SourceSummary } from './ledger.ts'
import { importLimits } from './limits.ts'
import { mostSourceBytes } from './machine.ts'
import { formatOf, readInput } from './read-input.ts'
import { sourceSlices } from './source-slices.ts'

export { bytesSource, textSource } from './byte-source.ts'

export interface ReadOptions {
  /** Ends reading early; what was read is kept and the summary says that it was stopped. */
  readonly signal?: AbortSignal
  /** Bytes read at a time. */
  readonly sliceBytes?: number
}

/** The format of a source that was not read to its end, where it was not told by then. */
const unread: FormatName = 'unknown'

/** A source of which less than about half could be read is refused by then, and not when the limit is reached. */
function refuseTooMany(name: string, entries: number): void {
  const limit = importLimits.entries.value
  if (entries > 1.8 * limit) throw new Failure('too-large', { name, entries: Math.round(entries), limit })
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
  const limit = mostSourceBytes()
  if (source.size > limit) throw new Failure('too-large', { name, bytes: source.size, limit })
  const { slices, position } = sourceSlices(source, options)
  const pieces = collectPieces(sourceIndex, source.file && source)
  let format: FormatName = unread
  let stopped = false
  let estimated = false
  const summary = (): SourceSummary => {
    const { rejected, skipped } = pieces.counts()
    const passedOver = pieces.passedOver()
    return {
      name,
      sha256: '',
      bytes: source.size,
      format,
      rejected,
      skipped,
      ...(passedOver.length > 0 && { passedOver }),
      partial: pieces.isPartial(),
    }
  }
  const portion = (): LedgerPortion => ({
    ...pieces.take(position()),
    summary: { ...summary(), partial: true, unfinished: true },
  })
  try {
    const input = await openInput(name, slices(), { size: source.size, source })
    format = formatOf(input)?.name ?? unread
    const reading = readInput(input, pieces)
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done === true) {
        format = next.value
        break
      }
      yield portion()
      if (!estimated && position() >= importLimits.estimateBytes.value) {
        estimated = true
        refuseTooMany(name, pieces.counts().entries * (source.size / position()))
      }
      if (options.signal?.aborted === true) throw new Failure('cancelled', { name })
    }
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.code !== 'cancelled') throw cause
    stopped = true
    pieces.cutShort()
    pieces.endPart(name, '')
  }
  yield portion()
  return { ...summary(), ...(stopped && { stopped: true as const }) }
}
