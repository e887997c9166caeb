import type { Failure } from '../base/failure.ts'
import type { TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import type { Token } from '../tokens/token.ts'
import type { Verification } from '../verify/verification.ts'
import { makeVerifyQueue, type VerifyBatch } from '../verify/verify-queue.ts'
import type { Evidence } from './evidence.ts'
import { isSettled } from './key-changes.ts'
import { epochNow, type Timing } from './stopwatch.ts'

export interface VerifyHooks {
  /** Where signatures are checked, with these keys. */
  readonly verifier: (keys: readonly TrustedKey[]) => VerifyBatch
  /** Batches under way at once. */
  readonly lanes: number
  /** Lets go of batches under way whose answers nobody wants any more. */
  readonly abandon?: () => void
  readonly onVerified?: (done: number, total: number) => void
  readonly onTiming?: (timing: Timing) => void
}

/** Verifies tokens and writes each answer to its token's place. */
export interface EvidenceQueue {
  readonly enqueue: (token: Token, verifications: Verification[], at: number) => void
  /** Enqueues every token that has no answer yet, or also those that another key might settle. */
  readonly enqueueAll: (evidence: readonly Evidence[], which: 'pending' | 'unsettled') => void
  readonly waiting: () => number
  /** Why tokens stay without an answer: the sources in which they were left could not be read again. */
  readonly failures: readonly Failure[]
  /** Resolves when all is answered or the signal fired. */
  readonly drain: () => Promise<void>
}

export function makeEvidenceQueue(
  keys: readonly TrustedKey[],
  hooks: VerifyHooks,
  signal?: AbortSignal,
): EvidenceQueue {
  const start = epochNow()
  const onAnswers = (answered: number, asked: number) => hooks.onVerified?.(answered, asked)
  const { candidates } = makeKeyring(keys)
  const isKnown = (kid: string) => candidates(kid).length > 0
  const queue = makeVerifyQueue(hooks.verifier(keys), isKnown, hooks.lanes, onAnswers, signal)
  return {
    enqueue: queue.add,
    enqueueAll: (evidence, which) => {
      for (const { tokens, verifications } of evidence)
        for (const [at, verification] of verifications.entries()) {
          if (which === 'pending' ? verification.status !== 'pending' : isSettled(verification)) continue
          // Should it not be reached, it is not said any more that its key is missing.
          if (verification.status === 'key-unknown') verifications[at] = { status: 'pending' }
          queue.add(tokens[at]!, verifications, at)
        }
    },
    waiting: queue.waiting,
    failures: queue.failures,
    drain: async () => {
      await queue.drain()
      if (signal?.aborted) hooks.abandon?.()
      hooks.onTiming?.({ step: 'verify', start, duration: epochNow() - start })
    },
  }
}
