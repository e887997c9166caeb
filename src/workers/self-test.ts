import { makeCalls } from '../base/worker-calls.ts'
import { type Probe, probeRequest } from './probe.ts'
import type { ProbeCalls } from './probe-worker.ts'
import ProbeWorker from './probe-worker.ts?worker&inline'

export const probePage = (url: string): Promise<Probe> => probeRequest(url)

/** The same attempt from a worker started as the app's own are. */
export async function probeWorker(url: string): Promise<Probe> {
  const worker = new ProbeWorker()
  try {
    return await makeCalls<ProbeCalls>(worker).call('probe', url)
  } finally {
    worker.terminate()
  }
}
