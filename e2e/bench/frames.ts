/** How smoothly a large graph moves, beside an empty canvas moved in the same way in the same run. `npx tsx e2e/bench/frames.ts [tasks]` */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { writeLargeLedger } from '../../testdata/make/large.ts'
import { type BuiltApp, startApp } from './app.ts'

/** 95 of 100 gaps between frames are no longer than this, in milliseconds, neither while it moves nor while it comes to rest. */
export interface FrameRow {
  readonly gesture: GestureName
  readonly graph: number
  readonly empty: number
  readonly ratio: number
}

interface Point {
  readonly x: number
  readonly y: number
}

const turns = 60
const step = 12

async function pan(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 1; i <= turns; i++) {
    const angle = (2 * Math.PI * i) / turns
    await page.mouse.move(x + 260 * Math.sin(angle), y + 160 * Math.sin(2 * angle))
    await page.waitForTimeout(step)
  }
  await page.mouse.up()
}

async function wheel(page: Page, { x, y }: Point, by: number, times = turns): Promise<void> {
  await page.mouse.move(x, y)
  for (let i = 0; i < times; i++) {
    await page.mouse.wheel(0, by)
    await page.waitForTimeout(step)
  }
}

/** Wheel steps from where the words on cards can be read to where they are hidden. */
const halfway = 12

/** In this order each begins where the one before ended: close up, out past the change to the canvas, far, and back in by way of cards without words. */
const gestures = {
  'pan close up': pan,
  'zoom out': (page: Page, at: Point) => wheel(page, at, 60),
  'pan from afar': pan,
  'zoom half in': (page: Page, at: Point) => wheel(page, at, -60, turns - halfway),
  'pan midway': pan,
  'zoom in': (page: Page, at: Point) => wheel(page, at, -60, halfway),
} as const
type GestureName = keyof typeof gestures
const gestureNames = Object.keys(gestures) as GestureName[]

declare global {
  var frameWatch: { gaps: number[]; last: number; next(now: number): void }
}

/** Notes the gap before every frame. A method, because tsx gives functions names by a helper that pages do not have. */
const watch = (page: Page) =>
  page.evaluate(() => {
    globalThis.frameWatch = {
      gaps: [],
      last: performance.now(),
      next(now) {
        this.gaps.push(now - this.last)
        this.last = now
        requestAnimationFrame((later) => this.next(later))
      },
    }
    requestAnimationFrame((now) => globalThis.frameWatch.next(now))
  })

/** The gaps noted since last time. */
const takeGaps = (page: Page) => page.evaluate(() => globalThis.frameWatch.gaps.splice(0))

/** Milliseconds after a gesture in which what was put off while it lasted is made up for: those frames count too. */
const comingToRest = 400

/** Each gesture three times, and the middle of its three figures, so that one busy moment of the machine decides nothing. */
const rounds = 3

async function framesOf(page: Page, at: Point): Promise<Readonly<Record<GestureName, number>>> {
  await watch(page)
  const found = new Map<GestureName, number[]>(gestureNames.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of gestureNames) {
      await takeGaps(page)
      await gestures[name](page, at)
      const moving = (await takeGaps(page)).slice(1)
      await page.waitForTimeout(comingToRest)
      const resting = await takeGaps(page)
      found.get(name)?.push(Math.max(quantile(moving, 0.95), quantile(resting, 0.95)))
    }
  }
  const middle = gestureNames.map((name) => [name, quantile(found.get(name) ?? [], 0.5)])
  return Object.fromEntries(middle) as Record<GestureName, number>
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

/** Opens a ledger of so many tasks and moves its graph, several workflows in one picture; `fan` has the most cards and edges in sight. */
export async function frameRows(app: BuiltApp, tasks: number, workflows: number): Promise<FrameRow[]> {
  const path = join(app.folder, `frames-${workflows}-${tasks}.jsonl`)
  await writeLargeLedger(path, { tasks, workflows, shape: 'fan', needles: true })
  const graph = await app.withPage(async (page) => {
    await page.goto(app.url)
    await page.getByLabel('Open files').setInputFiles([path, `${path}.keys.json`])
    await page.waitForFunction(() => performance.getEntriesByName('ect:open').length > 0, null, {
      timeout: 300_000,
    })
    if (workflows > 1) await page.getByRole('button', { name: 'All in one picture' }).click()
    const pane = page.getByRole('listbox', { name: 'Execution graph' })
    await pane.getByRole('option').first().waitFor({ state: 'attached', timeout: 60_000 })
    await page.waitForTimeout(1_500)
    const { x, y, width, height } = (await pane.boundingBox())!
    return framesOf(page, { x: x + width / 2, y: y + height / 2 })
  })
  const empty = await app.withPage(async (page) => {
    await page.setContent('<canvas width="1000" height="800"></canvas>')
    return framesOf(page, { x: 500, y: 400 })
  })
  return gestureNames.map((gesture) => {
    return { gesture, graph: graph[gesture], empty: empty[gesture], ratio: graph[gesture] / empty[gesture] }
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const app = await startApp()
  try {
    for (const workflows of [1, 800])
      console.table(await frameRows(app, Number(process.argv[2] ?? 10_000), workflows))
  } finally {
    await app.close()
  }
}
