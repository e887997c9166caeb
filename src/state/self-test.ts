import { probePage, probeWorker } from '../workers/self-test.ts'

/** One attempt to send a request: whether the browser itself refused it under the page's policy, and in whose words. */
export interface Attempt {
  readonly from: 'page' | 'worker'
  readonly refused: boolean
  readonly detail: string
}

/** Tries one request from the page and one from a worker, to this page's own address: without a policy that forbids them, both would be answered. */
export async function runPolicySelfTest(): Promise<readonly Attempt[]> {
  const url = location.href.split('#')[0] ?? location.href
  const [page, worker] = [await probePage(url), await probeWorker(url)]
  return [
    { from: 'page', refused: page.outcome === 'refused', detail: page.detail },
    { from: 'worker', refused: worker.outcome === 'refused', detail: worker.detail },
  ]
}
