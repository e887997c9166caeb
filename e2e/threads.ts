import type { Worker } from '@playwright/test'
import type { Explorer } from './explorer.ts'
import { expect } from './test.ts'

/** How many threads verify: one a core, as the browser counts them. */
export const verifyingThreadCount = ({ page }: Explorer): Promise<number> =>
  page.evaluate(() => navigator.hardwareConcurrency)

/** The threads that verify, once all of them stand. */
export async function verifyingThreads(explorer: Explorer): Promise<readonly Worker[]> {
  const { page } = explorer
  const named = () =>
    Promise.all(
      page.workers().map(async (worker) => [worker, await worker.evaluate(() => self.name)] as const),
    )
  const threads = async () => (await named()).flatMap(([worker, name]) => (name === 'verify' ? [worker] : []))
  await expect.poll(async () => (await threads()).length).toBe(await verifyingThreadCount(explorer))
  return threads()
}

/** Has a thread give one batch of answers and keep the others to itself, until it is told to give them; it says all the time that it lives. */
export async function holdAfterFirstBatch(thread: Worker): Promise<() => Promise<void>> {
  const held = await thread.evaluateHandle(() => {
    const answer = self.postMessage
    const held: unknown[] = []
    let batches = 0
    self.postMessage = (message: { readonly result?: unknown }, ...moved: []) => {
      if (typeof message.result === 'object' && ++batches > 1) held.push(message)
      else answer(message, ...moved)
    }
    return () => {
      self.postMessage = answer
      for (const message of held) answer(message)
    }
  })
  return () => held.evaluate((give) => give())
}

/** The thread that holds what is open. */
export async function analysisThread({ page }: Explorer): Promise<Worker> {
  const named = await Promise.all(
    page.workers().map(async (worker) => [worker, await worker.evaluate(() => self.name)] as const),
  )
  const found = named.find(([, name]) => name === 'analysis')?.[0]
  if (!found) throw new Error('no thread is named analysis')
  return found
}
