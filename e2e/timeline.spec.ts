import { createHash } from 'node:crypto'
import type { Locator } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import type { Explorer, Given } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const late = sampleFiles(sample('older-successor'))
const active = ({ timeline }: Explorer): Locator => timeline.getByRole('option', { selected: true })
const idle = ({ page }: Explorer): Locator => page.getByRole('switch', { name: 'Collapse idle time' })

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

async function openTimeline(explorer: Explorer, ...files: readonly Given[]): Promise<void> {
  await explorer.open(...files)
  await explorer.pressView('Timeline')
}

test('its lanes are the agents, by name and with their tasks', async ({ explorer }) => {
  await openTimeline(explorer, ...late)
  await expect(explorer.page.getByRole('list', { name: 'Lanes by agent' }).getByRole('listitem')).toHaveText([
    'spiffe://ci.example/agent/builder, 3 tasks',
    'spiffe://ci.example/agent/releaser, 3 tasks',
    'spiffe://ci.example/agent/tester, 4 tasks',
  ])
})

test('a task issued before its predecessor is told as late with both times, and so is the edge between them', async ({
  explorer,
}) => {
  const { page } = explorer
  await openTimeline(explorer, ...late)
  await page.keyboard.press('n')
  await expect(active(explorer)).toHaveAccessibleName(
    'deploy_to_production, releaser, 2026-02-26 00:05:20 UTC, failed: temporal-order, late: issued 95 s before its predecessor approve_release of 2026-02-26 00:06:55 UTC',
  )
  await hoverUntil(
    explorer,
    /^deploy_to_production was issued 95 s before its predecessor approve_release: 2026-02-26 00:05:20 UTC against 2026-02-26 00:06:55 UTC\. The policy tolerates 30 s\.$/,
  )
})

test('the selected task is the same in every view', async ({ explorer }) => {
  const { page, task } = explorer
  await openTimeline(explorer, ...late)
  await explorer.timeline.focus()
  await page.keyboard.press('End')
  await expect(active(explorer)).toHaveAccessibleName(/^watch_error_rate/)
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('watch_error_rate')
  await page.keyboard.press('3')
  await expect(explorer.table.getByRole('row', { selected: true })).toHaveAccessibleName(/^watch_error_rate/)
  await explorer.row('build_image').click()
  await page.keyboard.press('2')
  await expect(active(explorer)).toHaveAccessibleName(/^build_image/)
  await page.keyboard.press('1')
  await expect(explorer.graph.getByRole('option', { selected: true })).toHaveAccessibleName(/^build_image/)
})

test('a span of time typed in narrows every view, and its chips take it away again', async ({ explorer }) => {
  const { page } = explorer
  await openTimeline(explorer, ...late)
  const count = page.getByRole('region', { name: 'What is shown' }).getByRole('paragraph')
  await page.getByRole('button', { name: 'Time span', exact: true }).press('Enter')
  await page.getByLabel('From (UTC)').fill('2026-02-26T00:04:00')
  await page.getByLabel('From (UTC)').press('Enter')
  await expect(count).toHaveText('Showing 4 of 10 tasks')
  await page.getByLabel('Before (UTC)').fill('2026-02-26T00:06:00')
  await page.getByLabel('Before (UTC)').press('Enter')
  await expect(count).toHaveText('Showing 2 of 10 tasks')
  await page.getByRole('button', { name: 'Clear', exact: true }).focus()
  await page.keyboard.press('3')
  await expect(explorer.row(/, (passed|failed)/)).toHaveCount(2)
  await expect(explorer.row('deploy_to_production')).toBeVisible()
  await page.keyboard.press('1')
  await expect(explorer.graph.getByRole('option')).toHaveCount(2)

  const chips = page.getByRole('list', { name: 'Filters' }).getByRole('button')
  await expect(chips).toHaveCount(2)
  await chips.first().press('Delete')
  await expect(chips).toHaveCount(1)
  await chips.first().press('Delete')
  await expect(chips).toHaveCount(0)
  await expect(count).toHaveText('All 10 tasks')
})

test('a span dragged over the canvas narrows as the typed one does', async ({ explorer }) => {
  const { page } = explorer
  await openTimeline(explorer, ...late)
  await page.getByRole('button', { name: 'Drag to select a time span' }).click()
  const box = (await explorer.timeline.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByRole('region', { name: 'What is shown' }).getByRole('paragraph')).toHaveText(
    /^Showing [1-9] of 10 tasks$/,
  )
  await expect(page.getByRole('list', { name: 'Filters' }).getByRole('button')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('list', { name: 'Filters' })).toHaveCount(0)
})

test('the span is zoomed to, and from there time is moved along by keyboard', async ({ explorer }) => {
  const { page } = explorer
  await openTimeline(explorer, ...late)
  await page.getByRole('button', { name: 'Time span', exact: true }).press('Enter')
  const zoom = page.getByRole('button', { name: 'Zoom to it' })
  await expect(zoom).toBeDisabled()
  await page.getByLabel('From (UTC)').fill('2026-02-26T00:04:00')
  await page.getByLabel('From (UTC)').press('Enter')
  await explorer.timeline.focus()
  const whole = await picture(explorer)
  await zoom.press('Enter')
  await explorer.timeline.focus()
  await expect.poll(() => picture(explorer)).not.toBe(whole)
  const zoomed = await picture(explorer)
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => picture(explorer)).not.toBe(zoomed)
  await expect(active(explorer)).toHaveCount(0)
  await page.keyboard.press('0')
  await expect.poll(() => picture(explorer)).toBe(whole)
})

/** Unsigned steps, the last three of them a day later. */
const withPause = Array.from({ length: 6 }, (_, n) =>
  JSON.stringify({
    iss: `spiffe://pause.example/agent/${n % 2}`,
    aud: 'spiffe://pause.example/ledger',
    iat: 1_772_064_000 + n * 40 + (n < 3 ? 0 : 86_400),
    exp: 1_772_264_000,
    jti: `00000000-0000-4000-8000-00000000000${n}`,
    wid: '00000000-0000-4000-8000-ffffffffffff',
    exec_act: `step_${n}`,
    pred: n === 0 ? [] : [`00000000-0000-4000-8000-00000000000${n - 1}`],
  }),
).join('\n')

test('idle time is collapsed, and the choice and the zoom outlast a look at another view', async ({
  explorer,
}) => {
  const { page } = explorer
  await openTimeline(explorer, { name: 'pause.jsonl', content: withPause })
  await expect(idle(explorer)).toBeChecked()
  await hoverUntil(
    explorer,
    /^24 h in which nothing was issued: 2026-02-26 00:01:20 UTC to 2026-02-27 00:02:00 UTC$/,
  )

  const collapsed = await picture(explorer)
  await idle(explorer).press('Space')
  await expect(idle(explorer)).not.toBeChecked()
  await expect.poll(() => picture(explorer)).not.toBe(collapsed)
  const whole = await picture(explorer)
  await explorer.timeline.focus()
  for (const key of ['+', '+', '+']) await page.keyboard.press(key)
  await expect.poll(() => picture(explorer)).not.toBe(whole)
  const zoomed = await picture(explorer)

  await explorer.pressView('Table')
  await explorer.pressView('Timeline')
  await expect(idle(explorer)).not.toBeChecked()
  await explorer.timeline.focus()
  await expect.poll(() => picture(explorer)).toBe(zoomed)
  await page.keyboard.press('0')
  await expect.poll(() => picture(explorer)).toBe(whole)
})

test('marks are worded, and the zoom is reached, as in the graph', async ({ explorer }) => {
  const { page, main } = explorer
  await explorer.open(...late)
  const words = main.getByRole('list').filter({ hasText: 'indeterminate' }).getByRole('listitem')
  const controls = (name: string) => page.getByRole('group', { name }).getByRole('button')
  await explorer.drawn('Graph')
  await main.getByRole('button', { name: 'Legend' }).click()
  await expect(words).toHaveCount(5)
  const inGraph = await words.allTextContents()
  await expect(controls('Graph controls').first()).toHaveAccessibleName('Zoom in')
  await explorer.pressView('Timeline')
  await expect(words).toHaveCount(0)
  await main.getByRole('button', { name: 'Legend' }).click()
  await expect(words).toHaveText(inGraph)
  for (const name of ['Zoom in', 'Zoom out', 'Show all times'])
    await expect(controls('Timeline controls').and(page.getByRole('button', { name }))).toBeEnabled()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ explorer }) => {
    const { page } = explorer
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openTimeline(explorer, ...late)
    await expectAccessible(explorer, 'timeline')
    await explorer.main.getByRole('button', { name: 'Legend' }).click()
    await page.getByRole('button', { name: 'Time span', exact: true }).click()
    await page.keyboard.press('n')
    await expect(active(explorer)).toHaveAccessibleName(/^deploy_to_production/)
    await expectAccessible(explorer, 'legend, span and selection')
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(explorer, 'narrow')
  })

const hashed = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** What the canvases show, once they are at rest. */
async function picture(explorer: Explorer): Promise<string> {
  const shot = async () => hashed(await explorer.timeline.screenshot())
  let last = await shot()
  for (let look = 0; look < 20; look++) {
    await explorer.page.waitForFunction(
      (since) => performance.now() - since > 200,
      await explorer.page.evaluate(() => performance.now()),
    )
    const next = await shot()
    if (next === last) break
    last = next
  }
  return last
}

/** Moves the pointer over the canvas, row by row, until its card says something. */
async function hoverUntil(explorer: Explorer, words: RegExp): Promise<void> {
  const found = await explorer.timeline.evaluate(async (canvas, pattern) => {
    const { left, top, right, bottom } = canvas.getBoundingClientRect()
    const wanted = new RegExp(pattern)
    const says = () =>
      [...(canvas.parentElement?.querySelectorAll('p') ?? [])].some(({ textContent }) =>
        wanted.test(textContent ?? ''),
      )
    const { port1, port2 } = new MessageChannel()
    // A message to oneself comes after what the page sent itself before, and soon: thousands of timers would take half a minute.
    const turn = async () => {
      await null
      await new Promise((done) => {
        port1.onmessage = done
        port2.postMessage(null)
      })
    }
    for (let clientY = top + 40; clientY < bottom - 40; clientY += 10)
      for (let clientX = left + 130; clientX < right - 10; clientX += 10) {
        canvas.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true }))
        await turn()
        if (says()) return true
      }
    return false
  }, words.source)
  expect(found).toBe(true)
  await explorer.page.mouse.move(0, 0)
  await explorer.timeline.dispatchEvent('pointerout')
}
