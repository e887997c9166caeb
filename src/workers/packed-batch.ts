import type { TokenBytes } from '../import/ledger.ts'
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
  /** The others, by place. */
  readonly others: ReadonlyMap<number, VerifyRequest['encoded']>
}

const encoder = new TextEncoder()

/** Buffers are made in steps of this many bytes, so that one made for a batch is large enough for the next. */
const bufferStep = 1 << 16

/** The tokens' bytes stand in a spare buffer, where one is given that is large enough. */
export function packRequests(requests: readonly VerifyRequest[], spare?: ArrayBuffer): PackedRequests {
  const words = {
    alg: packWords(requests.map(({ alg }) => alg)),
    kid: packWords(requests.map(({ kid }) => kid)),
  }
  const inBytes = requests.flatMap(({ encoded }) => (encoded.kind === 'bytes' ? [encoded] : []))
  if (inBytes.length === requests.length)
    return { ...joinedBytes(inBytes, spare), ...words, others: new Map() }
  const { texts, bytes } = asciiOf(
    requests.map(({ encoded }) => textOf(encoded)),
    spare,
  )
  return {
    bytes,
    start: startsOf(texts),
    ...words,
    others: new Map(requests.flatMap(({ encoded }, at) => (texts[at] === '' ? [[at, encoded]] : []))),
  }
}

const decoder = new TextDecoder()

/** Of a compact token its text; '' of another. */
function textOf(encoded: VerifyRequest['encoded']): string {
  if (encoded.kind === 'bytes') return decoder.decode(encoded.bytes.subarray(encoded.start, encoded.end))
  return encoded.kind === 'compact' ? encoded.jws : ''
}

function joinedBytes(
  tokens: readonly TokenBytes[],
  spare: ArrayBuffer | undefined,
): Pick<PackedRequests, 'bytes' | 'start'> {
  const start = new Int32Array(tokens.length + 1)
  for (const [at, token] of tokens.entries()) start[at + 1] = start[at]! + token.end - token.start
  const bytes = bufferFor(start.at(-1)!, spare)
  for (const [at, token] of tokens.entries())
    bytes.set(token.bytes.subarray(token.start, token.end), start[at])
  return { bytes, start }
}

/** So many bytes of the spare buffer where that is large enough, else of a new one. */
function bufferFor(length: number, spare: ArrayBuffer | undefined): Uint8Array<ArrayBuffer> {
  const fits = spare && spare.byteLength >= length
  return new Uint8Array(
    fits ? spare : new ArrayBuffer(Math.ceil(length / bufferStep) * bufferStep),
    0,
    length,
  )
}

const beyondAscii = /[\u0080-\uffff]/

/** The bytes of all texts that are ASCII; the others become empty. Joined first: encoding each on its own costs several times as much. */
function asciiOf(
  texts: readonly string[],
  spare?: ArrayBuffer,
): {
  readonly texts: readonly string[]
  readonly bytes: Uint8Array<ArrayBuffer>
} {
  const all = texts.join('')
  const bytes = bufferFor(all.length, spare)
  const { read, written } = encoder.encodeInto(all, bytes)
  if (read === all.length && written === all.length) return { texts, bytes }
  return asciiOf(
    texts.map((text) => (beyondAscii.test(text) ? '' : text)),
    bytes.buffer,
  )
}

export function unpackRequests({ bytes, start, alg, kid, others }: PackedRequests): readonly VerifyRequest[] {
  const algs = unpackWords(alg)
  const kids = unpackWords(kid)
  return algs.map((each, at) => ({
    encoded: others.get(at) ?? { kind: 'bytes', bytes, start: start[at]!, end: start[at + 1]! },
    alg: each,
    kid: kids[at]!,
  }))
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
