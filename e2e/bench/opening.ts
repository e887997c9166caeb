import type { Page } from '@playwright/test'
import type { BuiltApp } from './app.ts'
import type { LedgerFile } from './ledger-files.ts'
import { watchMemory } from './memory.ts'
import { rendererTime } from './renderers.ts'

/** What opening a ledger cost; times in milliseconds. */
export interface Opening {
  readonly open: number
  /** Processor time of the renderers meanwhile. */
  readonly processor: number
  /** By step, as the app's own measures named `ect:<step>` tell, summed where a step was done more than once. */
  readonly steps: ReadonlyMap<string, number>
  /** The longest task on the page's main thread meanwhile; tasks under 50 ms are not told by the browser and count as 0. */
  readonly longestTask: number
}

/** Opens a ledger and its keys in a fresh page of the built app. */
export function openInApp({ url, withPage }: BuiltApp, ledger: LedgerFile): Promise<Opening> {
  return withPage(async (page) => {
    await ready(page, url)
    const longestTask = await watchLongTasks(page)
    const before = rendererTime()
    await choose(page, [ledger.path, ledger.keysPath])
    const processor = rendererTime() - before
    const steps = await measures(page)
    const open = steps.get('ect:open') ?? 0
    return { open, processor, steps, longestTask: await longestTask() }
  })
}

/** Bytes: the most that the browser's renderers hold together while a ledger opens. In an opening of its own, for who looks stops who is looked at. */
export function peakMemory({ url, withPage }: BuiltApp, ledger: LedgerFile): Promise<number> {
  return withPage(async (page) => {
    await ready(page, url)
    const memory = watchMemory()
    await choose(page, [ledger.path, ledger.keysPath])
    return memory.stop()
  })
}

/** Milliseconds that a person takes at least to choose a file; the page makes use of them. */
const timeToChoose = 1500

export async function ready(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Open files').waitFor({ state: 'attached' })
  await page.waitForTimeout(timeToChoose)
}

/** Chooses files and waits for the app's own word that all is shown. It is not asked meanwhile: a page that is asked every frame spends its time answering. */
export async function choose(page: Page, paths: readonly string[]): Promise<void> {
  const opened = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new PerformanceObserver((list) => {
          if (list.getEntriesByName('ect:open').length > 0) resolve()
        }).observe({ type: 'measure' })
      }),
  )
  await page.getByLabel('Open files').setInputFiles([...paths])
  await opened
}

/** Milliseconds by name of all measures so far. */
export async function measures(page: Page): Promise<ReadonlyMap<string, number>> {
  const all = await page.evaluate(() =>
    performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration] as const),
  )
  const sums = new Map<string, number>()
  for (const [name, duration] of all) sums.set(name, (sums.get(name) ?? 0) + duration)
  return sums
}

declare global {
  var longTasks: number[]
}

async function watchLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    globalThis.longTasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  return () => page.evaluate(() => Math.max(0, ...globalThis.longTasks))
}
