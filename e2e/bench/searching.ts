import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeLargeLedger } from '../../testdata/make/large.ts'
import type { BuiltApp } from './app.ts'
import type { BenchRow } from './layout.ts'
import { choose, ready } from './opening.ts'

/** Typed letter by letter; each leaves another number of hits, among them words that stand in claims alone. */
const typed = ['approve_pay', 'finance', 'verify_result']

/** How soon after a key the number of hits is complete and drawn, in ledgers of so many tasks. */
export async function searchRows(app: BuiltApp, sizes: readonly number[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const tasks of sizes) {
    const times = await keystrokes(app, tasks)
    const quantile = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN
    rows.push({
      what: `search, from a key to all hits shown, ${tasks.toLocaleString('en-US')} tasks, p95`,
      value: quantile(0.95),
      reach: 100,
      stretch: 50,
      unit: 'ms',
      note: `${Math.round(quantile(0.5))} ms in the middle of ${times.length} keys; all claims are searched`,
    })
  }
  return rows
}

async function keystrokes(app: BuiltApp, tasks: number): Promise<readonly number[]> {
  const path = join(app.folder, `search-${tasks}.jsonl`)
  await writeLargeLedger(path, { tasks, workflows: Math.ceil(tasks / 125) })
  return app.withPage(async (page) => {
    await ready(page, app.url)
    await choose(page, [path, `${path}.keys.json`])
    await page.waitForTimeout(2000)
    const field = page.getByRole('combobox', { name: 'Search tasks' })
    await field.click()
    await page.waitForTimeout(4000)
    const times: number[] = []
    for (const word of typed) {
      for (const letter of word) times.push(await answered(page, letter))
      await page.getByRole('button', { name: 'Clear the search' }).click()
      await field.click()
    }
    return times.toSorted((a, b) => a - b)
  })
}

/** Presses a key and waits for the frame in which the field says that its answer is complete. */
async function answered(page: Page, key: string): Promise<number> {
  const watching = await page.evaluateHandle(() => {
    const search = document.querySelector('search')!
    const before = search.querySelector('input')!.value
    const answer = new Promise<number>((done) => {
      let pressed = 0
      addEventListener('keydown', () => (pressed = performance.now()), { once: true, capture: true })
      const look = () => {
        const typed = search.querySelector('input')!.value !== before
        if (!typed || search.ariaBusy === 'true') requestAnimationFrame(look)
        else done(performance.now() - pressed)
      }
      requestAnimationFrame(look)
    })
    return { answer }
  })
  await page.keyboard.press(key)
  return watching.evaluate(({ answer }) => answer)
}
