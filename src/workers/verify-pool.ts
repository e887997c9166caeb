import { Failure } from '../base/failure.ts'
import { type Caller, makeCalls } from '../base/worker-calls.ts'
import { makeRangeReader } from '../import/range-reader.ts'
import type { TrustedKey } from '../keys/key.ts'
import { type VerifyBatch, withTokens } from '../verify/verify-queue.ts'
import type { VerifyRequest } from '../verify/verify-token.ts'
import { type PackedAnswers, type PackedRequests, packRequests, unpackAnswers } from './packed-batch.ts'
import type { VerifyCalls } from './verify-worker.ts'
import VerifyWorker from './verify-worker.ts?worker&inline'
import { makeWatch, type Watched } from './watch.ts'

interface Batch {
  readonly requests: readonly VerifyRequest[]
  /** How many workers died at it. */
  deaths: number
}

interface Member extends Watched {
  readonly calls: Caller<VerifyCalls>
  readonly end: (cause: string) => void
  keys: readonly TrustedKey[] | undefined
  /** What was handed to it and is not answered, in order: it works at the first. */
  readonly batches: Set<Batch>
}

/** A worker that dies is worth another try of what it was working at; a second one that dies at the same batch is the batch's own doing. */
const mostDeaths = 1

/** Workers that die one after the other with no answer in between are not the batches' doing: where none can live, hiring ends. */
const mostInVain = 6

/** Batches handed to each worker ahead: enough that it does not wait while the analysis builds a graph or judges. */
const batchesAhead = 12

/** One worker a core. A worker that dies is replaced and its batches are verified again, so that nothing is lost or counted twice. */
export function makeVerifyPool(size: number): {
  readonly verifier: (keys: readonly TrustedKey[]) => VerifyBatch
  readonly lanes: number
  /** Ends every worker with what it is doing; the next batch hires anew. */
  readonly abandon: () => void
} {
  const members: Member[] = []
  const watch = makeWatch()
  /** Of batches that were answered, for those to come: left to the garbage collector, they would pile up to the size of the ledger. */
  const spare: ArrayBuffer[] = []
  const readInTurn = makeRangeReader()
  let era = 0
  let inVain = 0

  const hire = (): Member => {
    const worker = new VerifyWorker({ name: 'verify' })
    const calls = makeCalls<VerifyCalls>(worker, undefined, bufferOf)
    const end = (cause: string) => {
      worker.terminate()
      calls.lose(cause)
    }
    const member: Member = {
      calls,
      end,
      keys: undefined,
      batches: new Set(),
      ask: () => calls.call('alive', null),
      lost: () => lose(member, 'it no longer answers'),
    }
    worker.addEventListener('error', (event) => {
      // Unhandled, it would end the analysis's own thread too.
      event.preventDefault()
      lose(member, event.message)
    })
    members.push(member)
    return member
  }
  const lose = (member: Member, cause: string) => {
    const place = members.indexOf(member)
    if (place < 0) return
    members.splice(place, 1)
    inVain++
    const [first] = member.batches
    if (first) first.deaths++
    member.end(cause)
  }
  const leastBusy = () => {
    if (members.length < size) return hire()
    return members.reduce((least, member) => (member.batches.size < least.batches.size ? member : least))
  }
  const packed = (requests: readonly VerifyRequest[]): Promise<PackedRequests> => {
    const ranges = requests.flatMap(({ encoded }) => (encoded.kind === 'range' ? [encoded] : []))
    return readInTurn(ranges, (tokens) => packRequests(withTokens(requests, tokens), spare.pop()))
  }
  const attempt = async (batch: Batch, keys: readonly TrustedKey[]): Promise<PackedAnswers> => {
    const member = leastBusy()
    const hiredIn = era
    member.batches.add(batch)
    watch.begin(member)
    try {
      if (member.keys !== keys) {
        member.keys = keys
        void member.calls.call('useKeys', keys).catch(() => {})
      }
      const requests = await packed(batch.requests)
      // It may have died while the tokens were read: nothing answers a call to it any more.
      if (!members.includes(member)) throw new Failure('worker-lost')
      const answers = await member.calls.call('verify', requests)
      spare.push(answers.spent)
      inVain = 0
      return answers
    } catch (cause) {
      const died = cause instanceof Failure && cause.code === 'worker-lost' && era === hiredIn
      if (!died || batch.deaths > mostDeaths || inVain > mostInVain) throw cause
      return attempt(batch, keys)
    } finally {
      member.batches.delete(batch)
      if (member.batches.size === 0) watch.end(member)
      if (members.every(({ batches }) => batches.size === 0)) spare.length = 0
    }
  }
  return {
    verifier: (keys) => {
      // A thread takes a while to start: it does so while the first tokens are read.
      while (members.length < size) hire()
      return async (requests) => unpackAnswers(await attempt({ requests, deaths: 0 }, keys))
    },
    lanes: size * batchesAhead,
    abandon: () => {
      era++
      for (const { end } of members.splice(0)) end('abandoned')
    },
  }
}

/** A batch's bytes are moved to the worker; a batch that is tried again is packed again. */
function bufferOf(argument: unknown): Transferable[] {
  const { bytes } = (argument ?? {}) as Partial<PackedRequests>
  return bytes ? [bytes.buffer] : []
}
