import type { ByteSource } from '../import/ledger.ts'
import type { KeyId } from '../keys/key.ts'
import type { Verification } from '../verify/verification.ts'
import type { VerifyRequest } from '../verify/verify-token.ts'
import { type PackedWords, packWords, startsOf, unpackWords } from './packed-columns.ts'

/** Requests as columns: hundreds of small objects cost more to send than their signatures' bytes. */
export interface PackedRequests {
  /** The compact tokens one after the other, in ASCII, and where each begins; nothing for one that is not compact. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly start: Int32Array
  readonly alg: PackedWords
  readonly kid: PackedWords
  /** Those that were left in their source, by place. */
  readonly ranges: PackedRanges
  /** The others, by place. */
  readonly others: ReadonlyMap<number, VerifyRequest['encoded']>
}

/** Where tokens stand in their sources: from byte `start` to `end` of the source with this number, -1 where none was left. */
interface PackedRanges {
  readonly source: Int32Array<ArrayBuffer>
  readonly start: Float64Array<ArrayBuffer>
  readonly end: Float64Array<ArrayBuffer>
}

const encoder = new TextEncoder()

/** Buffers are made in steps of this many bytes, so that one made for a batch is large enough for the next. */
const bufferStep = 1 << 16

/** The tokens' bytes stand in a spare buffer, where one is given that is large enough. */
export function packRequests(
  requests: readonly VerifyRequest[],
  numberOf: (source: ByteSource) => number,
  spare?: ArrayBuffer,
): PackedRequests {
  const { texts, bytes } = asciiOf(
    requests.map(({ encoded }) => (encoded.kind === 'compact' ? encoded.jws : '')),
    spare,
  )
  return {
    bytes,
    start: startsOf(texts),
    alg: packWords(requests.map(({ alg }) => alg)),
    kid: packWords(requests.map(({ kid }) => kid)),
    ranges: packRanges(requests, numberOf),
    others: new Map(
      requests.flatMap(({ encoded }, at) =>
        texts[at] === '' && encoded.kind !== 'range' ? [[at, encoded]] : [],
      ),
    ),
  }
}

function packRanges(
  requests: readonly VerifyRequest[],
  numberOf: (source: ByteSource) => number,
): PackedRanges {
  const source = new Int32Array(requests.length).fill(-1)
  const start = new Float64Array(requests.length)
  const end = new Float64Array(requests.length)
  for (const [at, { encoded }] of requests.entries()) {
    if (encoded.kind !== 'range') continue
    source[at] = numberOf(encoded.source)
    start[at] = encoded.start
    end[at] = encoded.end
  }
  return { source, start, end }
}

const beyondAscii = /[\u0080-\uffff]/

/** The bytes of all texts that are ASCII; the others become empty. Joined first: encoding each on its own costs several times as much. */
function asciiOf(
  texts: readonly string[],
  spare: ArrayBuffer = new ArrayBuffer(0),
): {
  readonly texts: readonly string[]
  readonly bytes: Uint8Array<ArrayBuffer>
} {
  const all = texts.join('')
  const buffer =
    spare.byteLength >= all.length ? spare : new ArrayBuffer(Math.ceil(all.length / bufferStep) * bufferStep)
  const bytes = new Uint8Array(buffer)
  const { read, written } = encoder.encodeInto(all, bytes)
  if (read === all.length && written === all.length) return { texts, bytes: bytes.subarray(0, written) }
  return asciiOf(
    texts.map((text) => (beyondAscii.test(text) ? '' : text)),
    buffer,
  )
}

export function unpackRequests(
  { bytes, start, alg, kid, ranges, others }: PackedRequests,
  sourceOf: (number: number) => ByteSource,
): readonly VerifyRequest[] {
  const algs = unpackWords(alg)
  const kids = unpackWords(kid)
  const encodedAt = (at: number): VerifyRequest['encoded'] => {
    if (ranges.source[at] !== -1)
      return {
        kind: 'range',
        source: sourceOf(ranges.source[at]!),
        start: ranges.start[at]!,
        end: ranges.end[at]!,
      }
    return others.get(at) ?? { kind: 'bytes', bytes, start: start[at]!, end: start[at + 1]! }
  }
  return algs.map((each, at) => ({ encoded: encodedAt(at), alg: each, kid: kids[at]! }))
}

/** Answers as one column and what does not fit in it. */
export interface PackedAnswers {
  /** The key that verified; -1 where none did. */
  readonly key: Int32Array
  /** What came of the others, by place. */
  readonly others: ReadonlyMap<number, Verification>
  /** What the tokens stood in, given back to be used again. */
  readonly spent: ArrayBuffer
}

export function packAnswers(answers: readonly Verification[], spent: ArrayBuffer): PackedAnswers {
  const others = new Map<number, Verification>()
  const key = Int32Array.from(answers, (answer, at) => {
    if (answer.status === 'verified') return answer.key
    others.set(at, answer)
    return -1
  })
  return { key, others, spent }
}

const verifiedBy = new Map<KeyId, Verification>()

/** Tokens that one key verified share one answer. */
function verified(key: KeyId): Verification {
  const known = verifiedBy.get(key) ?? { status: 'verified', key }
  verifiedBy.set(key, known)
  return known
}

export function unpackAnswers({ key, others }: Omit<PackedAnswers, 'spent'>): readonly Verification[] {
  return Array.from(key, (each, at) => others.get(at) ?? verified(each))
}
