import { nextTask } from '../base/next-task.ts'
import { answerCalls, ownChannel } from '../base/worker-calls.ts'
import { fileSource } from '../import/byte-source.ts'
import type { ByteSource } from '../import/ledger.ts'
import type { TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { type VerifyBatch, verifyHere, withBytes } from '../verify/verify-queue.ts'
import { type PackedAnswers, type PackedRequests, packAnswers, unpackRequests } from './packed-batch.ts'

/** A file in which tokens were left, under the number that requests know it by. */
export interface NumberedFile {
  readonly number: number
  readonly name: string
  readonly file: Blob
}

const sources = new Map<number, ByteSource>()
let verify: VerifyBatch = verifyHere(makeKeyring([]))
/** Settles once the batch before has been verified, or has failed. */
let verified: Promise<unknown> = Promise.resolve()
/** Settles once the batch before has begun to be verified: the next is read meanwhile, and no more, for what is read is held. */
let begun: Promise<unknown> = Promise.resolve()

const calls = {
  alive: (_: null) => true,
  useKeys: (keys: readonly TrustedKey[]) => {
    verify = verifyHere(makeKeyring(keys))
  },
  useSource: ({ number, name, file }: NumberedFile) => {
    sources.set(number, fileSource(name, file))
  },
  verify: (requests: PackedRequests) => {
    const verifyNow = verify
    const before = verified
    const read = begun.then(() => withBytes(unpackRequests(requests, (number) => sources.get(number)!)))
    const ready = read.finally(() => before)
    const answers = ready.then(async (held) => {
      // Messages are met in their order: without this pause, one that asks whether the thread lives would wait behind every batch.
      await nextTask()
      return packAnswers(await verifyNow(held), requests.bytes.buffer)
    })
    begun = settled(ready)
    verified = settled(answers)
    return answers
  },
}

const settled = (work: Promise<unknown>): Promise<unknown> => work.catch(() => {})

export type VerifyCalls = typeof calls

answerCalls(ownChannel, calls, spentIn)

/** The buffer of a batch goes back with its answers. */
function spentIn(result: unknown): Transferable[] {
  const { spent } = (typeof result === 'object' && result ? result : {}) as Partial<PackedAnswers>
  return spent ? [spent] : []
}
