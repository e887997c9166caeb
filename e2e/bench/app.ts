import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { launchOptions } from '../browser.ts'

/** The app as it is delivered: built into a folder of its own, and served. */
export interface BuiltApp {
  readonly folder: string
  readonly url: string
  /** Runs something in the only page of a browser of its own, so that nothing of the page before takes part. */
  readonly withPage: <T>(work: (page: Page) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** tsx wraps functions in a call of this name, which pages and workers do not have. */
export const namesHelper = 'globalThis.__name = (named) => named'

export async function startApp(): Promise<BuiltApp> {
  const folder = await mkdtemp(join(tmpdir(), 'ect-bench-'))
  const outDir = join(folder, 'app')
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 4390 } })
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('the preview server has no address')
  return {
    folder,
    url,
    withPage: async (work) => {
      const browser = await chromium.launch(launchOptions)
      try {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
        await page.addInitScript(namesHelper)
        return await work(page)
      } finally {
        await browser.close()
      }
    },
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
