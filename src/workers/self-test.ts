import { makeCalls } from '../base/worker-calls.ts'
import { type Probe, probeRequest } from './probe.ts'
import type { ProbeCalls } from './probe-worker.ts'
import ProbeWorker from './probe-worker.ts?worker&inline'

export interface SelfTest {
  readonly page: Probe
  readonly worker: Probe
}

/** Tries one request from the page and one from a worker, to this page's own address: without a policy that forbids them, both would be answered. */
export async function runPolicySelfTest(): Promise<SelfTest> {
  const url = location.href.split('#')[0] ?? location.href
  const worker = new ProbeWorker()
  try {
    const fromWorker = await makeCalls<ProbeCalls>(worker).call('probe', url)
    return { page: await probeRequest(url), worker: fromWorker }
  } finally {
    worker.terminate()
  }
}
