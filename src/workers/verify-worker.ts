import { answerCalls, ownChannel } from '../base/worker-calls.ts'
import type { TrustedKey } from '../keys/key.ts'
import { makeKeyring } from '../keys/keyring.ts'
import { type VerifyBatch, verifyHere } from '../verify/verify-queue.ts'
import type { VerifyRequest } from '../verify/verify-token.ts'

let verify: VerifyBatch = verifyHere(makeKeyring([]))

const calls = {
  useKeys: (keys: readonly TrustedKey[]) => {
    verify = verifyHere(makeKeyring(keys))
  },
  verify: (requests: readonly VerifyRequest[]) => verify(requests),
}

export type VerifyCalls = typeof calls

answerCalls(ownChannel, calls)
