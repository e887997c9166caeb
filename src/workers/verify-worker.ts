import { nextTask } from '../base/next-task.ts'
import { answerCalls, ownChannel } from '../base/worker-calls.ts'
import { fileSource } from '../import/byte-source.ts'
import type { ByteSource } from '../import/ledger.ts'
import type { TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import type { Verification } from '../verify/verification.ts'
import { holdTokens, type VerifyBatch, verifyHere } from '../verify/verify-queue.ts'
import { type PackedAnswers, type PackedRequests, packAnswers, unpackRequests } from './packed-batch.ts'

/** A file in which tokens were left, under the number that requests know it by. */
export interface NumberedFile {
  readonly number: number
  readonly name: string
  readonly file: Blob
}

const sources = new Map<number, ByteSource>()
let verify: VerifyBatch = verifyHere(makeKeyring([]))
/** So many batches are read ahead of the one that is verified, and no more, for what is read is held. */
const readAhead = 3
/** Tokens verified before the thread looks up: for messages, and for what it reads ahead. A few milliseconds. */
const atOnce = 100
/** Of the latest batches: each settles once it has been verified, or has failed. */
const verified: Promise<unknown>[] = Array(readAhead).fill(Promise.resolve())

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
    const [before, hasRoom] = [verified.at(-1)!, verified.shift()!]
    const read = hasRoom.then(() => holdTokens(unpackRequests(requests, (number) => sources.get(number)!)))
    const answers = Promise.all([read, before]).then(async ([{ held, letGo }]) => {
      const outcomes: Verification[] = []
      for (let from = 0; from < held.length; from += atOnce) {
        // Messages are met in their order: without this pause, one that asks whether the thread lives would wait behind every batch.
        await nextTask()
        outcomes.push(...(await verifyNow(held.slice(from, from + atOnce))))
      }
      letGo()
      return packAnswers(outcomes, requests.bytes.buffer)
    })
    verified.push(answers.catch(() => {}))
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
