import { nextTask } from '../base/next-task.ts'
import { answerCalls, ownChannel } from '../base/worker-calls.ts'
import type { TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { type VerifyBatch, verifyHere } from '../verify/verify-queue.ts'
import { type PackedAnswers, type PackedRequests, packAnswers, unpackRequests } from './packed-batch.ts'

let verify: VerifyBatch = verifyHere(makeKeyring([]))
/** Batches wait for each other: all of them begun at once would hold all their bytes at once. */
let previous: Promise<unknown> = Promise.resolve()

const calls = {
  alive: (_: null) => true,
  useKeys: (keys: readonly TrustedKey[]) => {
    verify = verifyHere(makeKeyring(keys))
  },
  verify: (requests: PackedRequests) => {
    const verifyNow = verify
    const answers = previous.then(async () => {
      // Messages are met in their order: without this pause, one that asks whether the thread lives would wait behind every batch.
      await nextTask()
      return packAnswers(await verifyNow(unpackRequests(requests)), requests.bytes.buffer)
    })
    previous = answers.catch(() => {})
    return answers
  },
}

export type VerifyCalls = typeof calls

answerCalls(ownChannel, calls, spentIn)

/** The buffer of a batch goes back with its answers. */
function spentIn(result: unknown): Transferable[] {
  const { spent } = (typeof result === 'object' && result ? result : {}) as Partial<PackedAnswers>
  return spent ? [spent] : []
}
