import type { Keyring } from '../keys/keyring.ts'
import type { Verification } from './verification.ts'
import { type VerifyRequest, verifyToken } from './verify-token.ts'

/** Verifies some tokens, wherever that happens; answers in their order. The seam at which verification spreads over threads. */
export type VerifyBatch = (requests: readonly VerifyRequest[]) => Promise<readonly Verification[]>

/** Verifies on this thread, a whole batch in flight: Node runs signature checks beside each other only when several are under way. */
export function verifyHere(keyring: Keyring): VerifyBatch {
  return (requests) => Promise.all(requests.map((request) => verifyToken(request, keyring)))
}

/** Enough for one message to cost little, few enough for results to appear as they come. */
export const batchSize = 200

/** Requests, and the places that their answers are written to. */
interface Batch {
  readonly requests: VerifyRequest[]
  readonly verifications: Verification[][]
  readonly at: number[]
}

export interface VerifyQueue {
  /** The answer is written to its place among `verifications`. */
  readonly add: (request: VerifyRequest, verifications: Verification[], at: number) => void
  /** Verifies what is still waiting for its batch to fill; resolves when all is answered, or the signal fired. Rejects if a batch did. */
  readonly drain: () => Promise<void>
}

/**
 * Verifies tokens in batches while more are being read, at most `lanes` batches under way at once. What is not answered when the signal
 * fires stays as it is, even if an answer comes later: what is held of the tokens by then is final.
 */
export function makeVerifyQueue(
  verify: VerifyBatch,
  lanes: number,
  onAnswers: (count: number) => void,
  signal?: AbortSignal,
): VerifyQueue {
  const full: Batch[] = []
  let filling = newBatch()
  const running = new Set<Promise<void>>()
  const stopped = new Promise<void>((resolve) =>
    signal?.addEventListener('abort', () => resolve(), { once: true }),
  )

  const start = ({ requests, verifications, at }: Batch) => {
    const work = verify(requests).then((answers) => {
      running.delete(work)
      if (signal?.aborted) return
      for (const [index, place] of at.entries())
        verifications[index]![place] = answers[index] ?? { status: 'pending' }
      onAnswers(requests.length)
      startFull()
    })
    // The rejection is met in drain; without this it would be reported as unhandled when it comes earlier.
    work.catch(() => {})
    running.add(work)
  }
  const startFull = () => {
    while (running.size < lanes && !signal?.aborted) {
      const batch = full.shift()
      if (!batch) return
      start(batch)
    }
  }
  const closeBatch = () => {
    if (filling.requests.length > 0) full.push(filling)
    filling = newBatch()
    startFull()
  }
  return {
    add: (request, verifications, at) => {
      filling.requests.push(request)
      filling.verifications.push(verifications)
      filling.at.push(at)
      if (filling.requests.length >= batchSize) closeBatch()
    },
    drain: async () => {
      for (closeBatch(); running.size > 0 && !signal?.aborted; startFull())
        await Promise.race([...running, stopped])
    },
  }
}

const newBatch = (): Batch => ({ requests: [], verifications: [], at: [] })
