import type { Page } from '@playwright/test'
import type { BuiltApp } from './app.ts'
import type { LedgerFile } from './ledger-files.ts'
import { watchMemory } from './memory.ts'

/** What opening a ledger cost; times in milliseconds. */
export interface Opening {
  readonly open: number
  /** By step, as the app's own measures named `ect:<step>` tell; a step done twice counts its last time. */
  readonly steps: ReadonlyMap<string, number>
  /** The longest task on the page's main thread meanwhile; tasks under 50 ms are not told by the browser and count as 0. */
  readonly longestTask: number
  /** Bytes: the most that the browser's renderers held together. */
  readonly peakMemory: number
}

/** Milliseconds that a person takes at least to choose a file; the page makes use of them. */
const timeToChoose = 1500

/** Opens a ledger and its keys in a fresh page of the built app. */
export function openInApp({ url, withPage }: BuiltApp, ledger: LedgerFile): Promise<Opening> {
  return withPage(async (page) => {
    await page.goto(url)
    await page.getByLabel('Open files').waitFor({ state: 'attached' })
    await page.waitForTimeout(timeToChoose)
    await watchLongTasks(page)
    const memory = watchMemory()
    await page.getByLabel('Open files').setInputFiles([ledger.path, ledger.keysPath])
    await opened(page)
    const peakMemory = memory.stop()
    const measures = await page.evaluate(() =>
      performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration] as const),
    )
    const steps = new Map(measures)
    return { open: steps.get('ect:open') ?? 0, steps, longestTask: await longestTask(page), peakMemory }
  })
}

/** Waits for the app's own word, without a glance at the page before: a page that is asked every frame spends its time answering. */
function opened(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new PerformanceObserver((list) => {
          if (list.getEntriesByName('ect:open').length > 0) resolve()
        }).observe({ type: 'measure', buffered: true })
      }),
  )
}

declare global {
  var longTasks: number[]
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.longTasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration)
    }).observe({ type: 'longtask' })
  })
}

const longestTask = (page: Page): Promise<number> => page.evaluate(() => Math.max(0, ...globalThis.longTasks))
