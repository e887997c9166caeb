import { Failure } from '../base/failure.ts'
import type { ByteSource, TokenBytes } from '../import/ledger.ts'
import { readRanges } from '../import/token-range.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { Token } from '../tokens/token.ts'
import type { Verification } from './verification.ts'
import { requestFor, type VerifyRequest, verifyToken } from './verify-token.ts'

/** Verifies some tokens, wherever that happens; answers in their order. The seam at which verification spreads over threads. Rejects with Failure `read-failed` where they were left in a source that cannot be read any more. */
export type VerifyBatch = (requests: readonly VerifyRequest[]) => Promise<readonly Verification[]>

/** Verifies on this thread, a whole batch in flight: Node runs signature checks beside each other only when several are under way. */
export function verifyHere(keyring: Keyring): VerifyBatch {
  return async (requests) => {
    const ranges = requests.flatMap(({ encoded }) => (encoded.kind === 'range' ? [encoded] : []))
    const { tokens, letGo } = await readRanges(ranges)
    const held = withTokens(requests, tokens)
    const answers = await Promise.all(held.map((request) => verifyToken(request, keyring)))
    letGo()
    return answers
  }
}

/** The same requests with the tokens that were left in their sources, read again in the same order. */
export function withTokens(
  requests: readonly VerifyRequest[],
  tokens: readonly TokenBytes[],
): readonly VerifyRequest[] {
  const read = tokens.values()
  return requests.map((request) =>
    request.encoded.kind === 'range' ? { ...request, encoded: read.next().value! } : request,
  )
}

/** Tokens in a batch: few at first, so that every thread has something to do; then more, for each message and each reading costs. */
export const smallestBatch = 100
const largestBatch = 500
/** A batch is this part of what was asked before it. */
const growth = 0.05

/** Tokens of one source, and the places that their answers are written to. */
interface Batch {
  readonly source: ByteSource | undefined
  readonly size: number
  readonly tokens: Token[]
  readonly verifications: Verification[][]
  readonly at: number[]
}

export interface VerifyQueue {
  /** The answer is written to its place among `verifications`: at once where no signature has to be looked at for it. */
  readonly add: (token: Token, verifications: Verification[], at: number) => void
  readonly waiting: () => number
  /** Verifies what is still waiting for its batch to fill; resolves when all is answered, or the signal fired. Rejects if a batch did. */
  readonly drain: () => Promise<void>
  /** Why tokens stayed without an answer: the sources in which they were left could not be read. One for each batch. */
  readonly failures: readonly Failure[]
}

/**
 * Verifies tokens in batches while more are being read, at most `lanes` batches under way at once. One that names a key which is not
 * known is not even looked at. What is not answered when the signal fires stays as it is, even if an answer comes later: what is held
 * of the tokens by then is final.
 */
export function makeVerifyQueue(
  verify: VerifyBatch,
  isKnown: (kid: string) => boolean,
  lanes: number,
  onAnswers: (answered: number, asked: number) => void,
  signal?: AbortSignal,
): VerifyQueue {
  const full: Batch[] = []
  const failures: Failure[] = []
  let asked = 0
  let answered = 0
  let filling = newBatch(undefined, 0)
  const running = new Set<Promise<void>>()
  const stopped = new Promise<void>((resolve) =>
    signal?.addEventListener('abort', () => resolve(), { once: true }),
  )

  const start = ({ tokens, verifications, at }: Batch) => {
    const requests = tokens.map((token) => requestFor(token) as VerifyRequest)
    const work = verify(requests)
      .then((answers) => {
        if (signal?.aborted) return
        for (const [index, place] of at.entries())
          verifications[index]![place] = answers[index] ?? { status: 'pending' }
      }, leaveOpen)
      .then(() => {
        running.delete(work)
        if (signal?.aborted) return
        answered += tokens.length
        onAnswers(answered, asked)
        startFull()
      })
    // The rejection is met in drain; without this it would be reported as unhandled when it comes earlier.
    work.catch(() => {})
    running.add(work)
  }
  /** A source that cannot be read any more costs those of others nothing. */
  const leaveOpen = (cause: unknown) => {
    if (!(cause instanceof Failure) || cause.code !== 'read-failed') throw cause
    failures.push(cause)
  }
  const startFull = () => {
    while (running.size < lanes && !signal?.aborted) {
      const batch = full.shift()
      if (!batch) return
      start(batch)
    }
  }
  const closeBatch = () => {
    if (filling.tokens.length > 0) full.push(filling)
    startFull()
  }
  return {
    add: (token, verifications, at) => {
      const request = requestFor(token)
      if ('status' in request) {
        verifications[at] = request
        return
      }
      if (!isKnown(request.kid)) {
        verifications[at] = keyUnknown
        return
      }
      const { encoded } = token
      const source = encoded.kind === 'range' ? encoded.source : undefined
      if (filling.tokens.length >= filling.size || filling.source !== source) {
        closeBatch()
        filling = newBatch(source, asked)
      }
      asked++
      filling.tokens.push(token)
      filling.verifications.push(verifications)
      filling.at.push(at)
    },
    waiting: () => asked - answered,
    drain: async () => {
      closeBatch()
      filling = newBatch(undefined, asked)
      for (; running.size > 0 && !signal?.aborted; startFull()) await Promise.race([...running, stopped])
    },
    failures,
  }
}

/** Shared by all tokens of which it holds. */
const keyUnknown: Verification = { status: 'key-unknown' }

function newBatch(source: ByteSource | undefined, askedBefore: number): Batch {
  const size = Math.min(largestBatch, Math.max(smallestBatch, Math.round(askedBefore * growth)))
  return { source, size, tokens: [], verifications: [], at: [] }
}
