import { type Caller, makeCalls } from '../base/worker-calls.ts'
import type { TrustedKey } from '../keys/key.ts'
import type { VerifyBatch } from '../verify/verify-queue.ts'
import type { VerifyRequest } from '../verify/verify-token.ts'
import { type PackedAnswers, type PackedRequests, packRequests, unpackAnswers } from './packed-batch.ts'
import type { VerifyCalls } from './verify-worker.ts'
import VerifyWorker from './verify-worker.ts?worker&inline'

interface Member {
  readonly calls: Caller<VerifyCalls>
  readonly end: (cause: string) => void
  keys: readonly TrustedKey[] | undefined
  busy: number
}

/** A batch is tried once more on a fresh worker when its worker dies; a second death is the batch's own doing. */
const mostTries = 2

/** Batches handed to each worker ahead: enough that it does not wait while the analysis builds a graph or judges. */
const batchesAhead = 64

/** One worker a core. A worker that dies is replaced and its batches are verified again, so that nothing is lost or counted twice. */
export function makeVerifyPool(size: number): {
  readonly verifier: (keys: readonly TrustedKey[]) => VerifyBatch
  readonly lanes: number
  /** Ends every worker with what it is doing; the next batch hires anew. */
  readonly abandon: () => void
} {
  const members: Member[] = []
  let era = 0

  const hire = (): Member => {
    const worker = new VerifyWorker()
    const calls = makeCalls<VerifyCalls>(worker, undefined, bufferOf)
    const end = (cause: string) => {
      worker.terminate()
      calls.lose(cause)
    }
    const member: Member = { calls, end, keys: undefined, busy: 0 }
    worker.addEventListener('error', (event) => {
      const place = members.indexOf(member)
      if (place >= 0) members.splice(place, 1)
      member.end(event.message)
    })
    members.push(member)
    return member
  }
  const leastBusy = () => {
    if (members.length < size) return hire()
    return members.reduce((least, member) => (member.busy < least.busy ? member : least))
  }
  const attempt = async (
    requests: readonly VerifyRequest[],
    keys: readonly TrustedKey[],
    tries: number,
  ): Promise<PackedAnswers> => {
    const member = leastBusy()
    const hiredIn = era
    member.busy++
    try {
      if (member.keys !== keys) {
        member.keys = keys
        void member.calls.call('useKeys', keys).catch(() => {})
      }
      return await member.calls.call('verify', packRequests(requests))
    } catch (cause) {
      if (tries >= mostTries || era !== hiredIn) throw cause
      return attempt(requests, keys, tries + 1)
    } finally {
      member.busy--
    }
  }
  return {
    verifier: (keys) => async (requests) => unpackAnswers(await attempt(requests, keys, 1)),
    lanes: size * batchesAhead,
    abandon: () => {
      era++
      for (const { end } of members.splice(0)) end('abandoned')
    },
  }
}

/** A batch's bytes are moved to the worker; a batch that is tried again is packed again. */
function bufferOf(argument: unknown): Transferable[] {
  const { bytes } = argument as Partial<PackedRequests>
  return bytes ? [bytes.buffer] : []
}
