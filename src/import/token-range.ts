import { Failure } from '../base/failure.ts'
import { letGo } from '../base/let-go.ts'
import { markOf, markOfBytes } from '../base/mark.ts'
import { runningPlace } from './byte-place.ts'
import type { ByteSource, EncodedToken, TokenBytes, TokenRange } from './ledger.ts'
import type { Stretch } from './pieces.ts'
import { readSlice } from './source-slices.ts'

/** So much of a token is looked for in the text around it; the rest is compared where it was found. */
const beginning = 40

/** A text is gone through so many times for all tokens in it together: what was not found by then is held. */
const mostPasses = 4

/** Tells where a compact token stands in its source; undefined for one that is spelled otherwise there, as with escapes. */
export type FindRange = (token: EncodedToken) => TokenRange | undefined

/** For the tokens found in one text, which are asked for mostly in the order in which they stand. */
export function rangesIn({ text, place }: Stretch, source: ByteSource): FindRange {
  const placeOf = runningPlace(text, place)
  let from = 0
  let charactersLeft = mostPasses * text.length
  const offsetOf = (jws: string, first: number): number => {
    const begins = jws.slice(0, beginning)
    let at = text.indexOf(begins, first)
    // Comparing a slice is many times quicker than `startsWith`.
    while (at >= 0 && charactersLeft > 0 && text.slice(at, at + jws.length) !== jws) {
      charactersLeft -= jws.length
      at = text.indexOf(begins, at + 1)
    }
    charactersLeft -= (at < 0 ? text.length : at) - first
    return at
  }
  return (token) => {
    if (token.kind !== 'compact' || charactersLeft <= 0) return undefined
    const { jws } = token
    let at = offsetOf(jws, from)
    if (at < 0 && from > 0) at = offsetOf(jws, 0)
    if (at < 0 || charactersLeft <= 0) return undefined
    from = at + jws.length
    const { start } = placeOf(at)
    return { kind: 'range', source, start, end: start + jws.length, mark: markOf(jws) }
  }
}

/** Bytes read together: every reading costs, and so does every byte that is held. */
export const mostTogether = 4 << 20

/** Ranges further apart are not read together. */
const widestGap = 1 << 16

interface Run {
  readonly source: ByteSource
  readonly start: number
  end: number
  count: number
}

/** Tokens read again. `letGo` says that nobody needs their bytes any more: left to the garbage collector, they would pile up to the size of the ledger. */
export interface ReadRanges {
  readonly tokens: readonly TokenBytes[]
  readonly letGo: () => void
}

/** The bytes of tokens that were left in their sources, in the same order. Rejects with Failure `read-failed`, as where a file has changed since. */
export async function readRanges(ranges: readonly TokenRange[]): Promise<ReadRanges> {
  const tokens: TokenBytes[] = []
  const buffers: ArrayBuffer[] = []
  for (const { source, start: from, end: until, count } of runsOf(ranges)) {
    const bytes = await readSlice(source, from, until)
    buffers.push(bytes.buffer as ArrayBuffer)
    for (const range of ranges.slice(tokens.length, tokens.length + count))
      tokens.push(tokenIn(bytes, from, range))
  }
  return { tokens, letGo: () => buffers.forEach(letGo) }
}

/** One token among bytes that begin at this place of its source. Throws Failure `read-failed` where they hold something else than was read first: what is verified, shown or searched is what was decoded. */
export function tokenIn(
  bytes: Uint8Array,
  from: number,
  { source, start, end, mark }: TokenRange,
): TokenBytes {
  const token = { kind: 'bytes', bytes, start: start - from, end: end - from } as const
  if (token.end <= bytes.length && markOfBytes(bytes, token.start, token.end) === mark) return token
  throw new Failure('read-failed', { name: source.name, cause: 'it holds something else now' })
}

function runsOf(ranges: readonly TokenRange[]): readonly Run[] {
  const runs: Run[] = []
  for (const { source, start, end } of ranges) {
    const last = runs.at(-1)
    const goesOn =
      last?.source === source &&
      start >= last.end &&
      start - last.end <= widestGap &&
      end - last.start <= mostTogether
    if (!goesOn) runs.push({ source, start, end, count: 1 })
    else {
      last.end = end
      last.count++
    }
  }
  return runs
}
