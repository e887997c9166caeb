import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { launchOptions } from './browser.ts'
import { Explorer } from './explorer.ts'

/** Takes the pictures in docs/screens of the built app: `npm run build && npx tsx e2e/screens.ts`. */
const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/screens')

interface Screen {
  readonly name: string
  readonly sample?: string
  readonly after?: (page: Page) => Promise<void>
}

const screens: readonly Screen[] = [
  { name: 'empty' },
  { name: 'everything-wrong', sample: 'Everything wrong at once', after: (page) => page.keyboard.press('n') },
  { name: 'tumour-board', sample: 'Tumour board across three organisations' },
  { name: 'table', sample: 'A forged approval', after: (page) => page.keyboard.press('3') },
]

const sizes = [
  { suffix: '', width: 1440, height: 900 },
  { suffix: '-narrow', width: 390, height: 844 },
] as const

mkdirSync(folder, { recursive: true })
const server = await preview({ root, preview: { port: 4477, strictPort: true } })
const browser = await chromium.launch(launchOptions)
for (const colorScheme of ['light', 'dark'] as const)
  for (const { suffix, ...viewport } of sizes)
    for (const { name, sample, after } of screens) {
      const page = await browser.newPage({
        viewport,
        colorScheme,
        reducedMotion: 'reduce',
        baseURL: 'http://localhost:4477/',
      })
      const explorer = new Explorer(page)
      await explorer.goto()
      if (sample) {
        await page.getByRole('button', { name: sample }).first().click()
        await explorer.settled()
        await after?.(page)
        await page.waitForTimeout(700)
      }
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}${suffix}.png`) })
      await page.close()
    }
await browser.close()
await server.close()
