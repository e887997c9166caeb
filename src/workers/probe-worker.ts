import { answerCalls, ownChannel } from '../base/worker-calls.ts'
import { probeRequest } from './probe.ts'

const calls = { probe: (url: string) => probeRequest(url) }

export type ProbeCalls = typeof calls

answerCalls(ownChannel, calls)
