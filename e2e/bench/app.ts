import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { launchOptions } from '../browser.ts'

/** The app as it is delivered: built into a folder of its own, served, with a browser to open it in. */
export interface BuiltApp {
  readonly folder: string
  readonly url: string
  readonly browser: Browser
  /** Runs something in a fresh page, alone in a fresh profile, and closes both. */
  readonly withPage: <T>(work: (page: Page) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export async function startApp(): Promise<BuiltApp> {
  const folder = await mkdtemp(join(tmpdir(), 'ect-bench-'))
  const outDir = join(folder, 'app')
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 4390 } })
  const browser = await chromium.launch(launchOptions)
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('the preview server has no address')
  return {
    folder,
    url,
    browser,
    withPage: async (work) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      try {
        return await work(await context.newPage())
      } finally {
        await context.close()
      }
    },
    close: async () => {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
