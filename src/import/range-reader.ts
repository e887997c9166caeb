import { letGo } from '../base/let-go.ts'
import type { ByteSource, TokenBytes, TokenRange } from './ledger.ts'
import { readSlice } from './source-slices.ts'
import { mostTogether, readRanges, tokenIn } from './token-range.ts'

interface Window {
  readonly source: ByteSource
  readonly start: number
  readonly bytes: Uint8Array
}

/** Reads some tokens again and has them used at once: their bytes are there no longer than that. Rejects with Failure `read-failed`. */
export type ReadInTurn = <T>(
  ranges: readonly TokenRange[],
  use: (tokens: readonly TokenBytes[]) => T,
) => Promise<T>

/** For batches of tokens that follow each other in their source: one reading serves several of them, which wait for each other. */
export function makeRangeReader(): ReadInTurn {
  let window: Window | undefined
  let last: Promise<unknown> = Promise.resolve()

  const windowOver = async (source: ByteSource, start: number, end: number): Promise<Window> => {
    if (window?.source === source && start >= window.start && end <= window.start + window.bytes.length)
      return window
    if (window) letGo(window.bytes.buffer as ArrayBuffer)
    window = undefined
    const bytes = await readSlice(source, start, Math.max(end, start + mostTogether))
    window = { source, start, bytes }
    return window
  }
  const read = async <T>(
    ranges: readonly TokenRange[],
    use: (tokens: readonly TokenBytes[]) => T,
  ): Promise<T> => {
    const [first, final] = [ranges[0], ranges.at(-1)]
    if (!first || !final || !isStretch(ranges)) {
      const { tokens, letGo } = await readRanges(ranges)
      const used = use(tokens)
      letGo()
      return used
    }
    const { bytes, start: from } = await windowOver(first.source, first.start, final.end)
    return use(ranges.map((range) => tokenIn(bytes, from, range)))
  }
  return (ranges, use) => {
    const used = last.then(() => read(ranges, use))
    last = used.catch(() => {})
    return used
  }
}

/** Whether they follow each other in one source, near enough to be read together. */
function isStretch(ranges: readonly TokenRange[]): boolean {
  const [first] = ranges
  return ranges.every(
    ({ source, start, end }, at) =>
      source === first?.source &&
      start >= (ranges[at - 1]?.end ?? start) &&
      end - first.start <= mostTogether,
  )
}
