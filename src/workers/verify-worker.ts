import { answerCalls, ownChannel } from '../base/worker-calls.ts'
import type { TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { type VerifyBatch, verifyHere } from '../verify/verify-queue.ts'
import { type PackedRequests, packAnswers, unpackRequests } from './packed-batch.ts'

let verify: VerifyBatch = verifyHere(makeKeyring([]))

const calls = {
  useKeys: (keys: readonly TrustedKey[]) => {
    verify = verifyHere(makeKeyring(keys))
  },
  verify: async (requests: PackedRequests) => packAnswers(await verify(unpackRequests(requests))),
}

export type VerifyCalls = typeof calls

answerCalls(ownChannel, calls)
