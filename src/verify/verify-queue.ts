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

export interface VerifyQueue {
  readonly add: (request: VerifyRequest, answer: (verification: Verification) => void) => void
  /** Verifies what is still waiting for its batch to fill; resolves when all is answered, or the signal fired. Rejects if a batch did. */
  readonly drain: () => Promise<void>
}

/**
 * Verifies tokens in batches while more are being read, at most `lanes` batches under way at once. What was not reached when the signal
 * fires is not answered.
 */
export function makeVerifyQueue(verify: VerifyBatch, lanes: number, signal?: AbortSignal): VerifyQueue {
  const waiting: { request: VerifyRequest; answer: (verification: Verification) => void }[] = []
  const running = new Set<Promise<void>>()
  let next = 0

  const start = (until: number) => {
    const batch = waiting.slice(next, until)
    next = until
    const work = verify(batch.map(({ request }) => request)).then((answers) => {
      batch.forEach(({ answer }, at) => {
        answer(answers[at] ?? { status: 'pending' })
      })
      running.delete(work)
      fill(false)
    })
    // The rejection is met in drain; without this it would be reported as unhandled when it comes earlier.
    work.catch(() => {})
    running.add(work)
  }
  const fill = (all: boolean) => {
    while (running.size < lanes && !signal?.aborted) {
      const left = waiting.length - next
      if (left === 0 || (left < batchSize && !all)) return
      start(next + Math.min(left, batchSize))
    }
  }
  return {
    add: (request, answer) => {
      waiting.push({ request, answer })
      if (waiting.length - next >= batchSize) fill(false)
    },
    drain: async () => {
      for (fill(true); running.size > 0; fill(true)) await Promise.race(running)
    },
  }
}
