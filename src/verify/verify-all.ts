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

export interface VerifyProgress {
  /** Called with each batch's answers; `first` is the place of its first request. */
  readonly answered: (first: number, answers: readonly Verification[]) => void
  /** How many batches may be under way at once. */
  readonly lanes: number
  readonly signal?: AbortSignal
}

/** Verifies all requests in batches. What was not reached when the signal fired is simply not answered. */
export async function verifyAll(
  requests: readonly VerifyRequest[],
  verify: VerifyBatch,
  { answered, lanes, signal }: VerifyProgress,
): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < requests.length && !signal?.aborted) {
      const first = next
      next += batchSize
      answered(first, await verify(requests.slice(first, first + batchSize)))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
