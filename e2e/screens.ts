import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { largeLedger } from '../testdata/make/large.ts'
import { launchOptions } from './browser.ts'
import { Explorer } from './explorer.ts'

/** Takes the pictures in docs/screens of the built app: `npm run build && npx tsx e2e/screens.ts`. */
const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/screens')

interface Screen {
  readonly name: string
  /** What is opened: a sample by its title, or a ledger of many workflows with faults in it. */
  readonly opened?: string | 'many'
  /** Keys pressed one after the other, and buttons by their names in brackets. */
  readonly steps?: readonly string[]
}

const wrong = 'Everything wrong at once'
const board = 'Tumour board across three organisations'
const forged = 'A forged approval'

const screens: readonly Screen[] = [
  { name: 'empty' },
  { name: 'everything-wrong', opened: wrong, steps: ['1', 'n'] },
  { name: 'tumour-board', opened: board, steps: ['1'] },
  { name: 'overview', opened: 'many', steps: ['1'] },
  { name: 'groups', opened: wrong, steps: ['1', 'Control+k', '"agents"', 'Enter'] },
  { name: 'timeline', opened: wrong, steps: ['2', 'n', 'n'] },
  { name: 'table', opened: forged, steps: ['3', 'n'] },
  { name: 'story', opened: wrong, steps: ['3', '[Story]'] },
  { name: 'search', opened: board, steps: ['1', '/', '"agent:"'] },
  { name: 'palette', opened: board, steps: ['1', 'Control+k', '"gra"'] },
  { name: 'policy', opened: board, steps: ['1', '[Judged]'] },
  { name: 'keys', opened: 'A garage whose key is not known', steps: ['1', '[Keys]'] },
  { name: 'log', opened: wrong, steps: ['1', '[Import log]'] },
  { name: 'help', opened: board, steps: ['1', '?'] },
]

const sizes = [
  { suffix: '', width: 1440, height: 900 },
  { suffix: '-narrow', width: 390, height: 844 },
] as const

async function step(page: Page, what: string): Promise<void> {
  const button = /^\[(.*)\]$/.exec(what)?.[1]
  const typed = /^"(.*)"$/.exec(what)?.[1]
  if (button !== undefined) await page.getByRole('button', { name: button }).first().click()
  else if (typed !== undefined) await page.keyboard.type(typed)
  else await page.keyboard.press(what)
  await page.waitForTimeout(400)
}

const many = await largeLedger({ tasks: 900, workflows: 60, needles: true })
const manyFiles = [
  { name: 'fleet.jsonl', content: many.jsonl },
  { name: 'fleet.keys.json', content: JSON.stringify(many.keys) },
]
mkdirSync(folder, { recursive: true })
const server = await preview({ root, preview: { port: 4477, strictPort: true } })
const browser = await chromium.launch(launchOptions)
for (const colorScheme of ['light', 'dark'] as const)
  for (const { suffix, ...viewport } of sizes)
    for (const { name, opened, steps = [] } of screens) {
      const page = await browser.newPage({
        viewport,
        colorScheme,
        reducedMotion: 'reduce',
        baseURL: 'http://localhost:4477/',
      })
      const explorer = new Explorer(page)
      await explorer.goto()
      if (opened === 'many') await explorer.open(...manyFiles)
      else if (opened) await page.getByRole('button', { name: opened }).first().click()
      if (opened) await explorer.settled()
      for (const what of steps) await step(page, what)
      await page.waitForTimeout(700)
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}${suffix}.png`) })
      await page.close()
    }
await browser.close()
await server.close()
