import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Locator } from '@playwright/test'
import { smallestBatch } from '../src/verify/verify-queue.ts'
import { largeLedger } from '../testdata/make/large.ts'
import { expectAccessible } from './accessible.ts'
import type { Explorer, Given } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'
import { holdAfterFirstBatch, verifyingThreadCount, verifyingThreads } from './threads.ts'

interface Orders {
  readonly files: readonly Given[]
  /** By place in the ledger. */
  readonly wids: readonly string[]
}

const payloadOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

/** A signature of which one character is another. */
function forged(token: string): string {
  const at = token.lastIndexOf('.') + 20
  return `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
}

/** Workflows of five tasks each, unless there are to be more; so many of a workflow's tasks are forged. */
async function orders(
  workflows: number,
  broken: Readonly<Record<number, number>> = { 7: 1, 9: 2 },
  tasks = workflows * 5,
): Promise<Orders> {
  const { jsonl, keys } = await largeLedger({ tasks, workflows })
  const wids: string[] = []
  const left = new Map(Object.entries(broken).map(([workflow, tasks]) => [Number(workflow), tasks]))
  const lines = jsonl
    .trim()
    .split('\n')
    .map((line) => {
      const row = JSON.parse(line) as { ect_token: string }
      const { wid } = payloadOf(row.ect_token) as { wid: string }
      if (!wids.includes(wid)) wids.push(wid)
      const more = left.get(wids.indexOf(wid)) ?? 0
      left.set(wids.indexOf(wid), more - 1)
      return more > 0 ? JSON.stringify({ ...row, ect_token: forged(row.ect_token) }) : line
    })
  const files = [
    { name: 'orders.jsonl', content: lines.join('\n') },
    { name: 'keys.json', content: JSON.stringify(keys) },
  ]
  return { files, wids }
}

const given = (path: string): Given => ({ name: basename(path), content: readFileSync(path) })

const overview = ({ page }: Explorer): Locator => page.getByRole('list', { name: 'All workflows' })
const cards = (explorer: Explorer): Locator => overview(explorer).getByRole('button')
const path = ({ page }: Explorer): Locator => page.getByRole('navigation', { name: 'Workflow' })

const card = ({ page }: Explorer, wid: string | undefined) =>
  page.getByRole('button', { name: new RegExp(`^${wid}, `) })

test('many workflows open as cards, worst first, each with its counts', async ({ explorer }) => {
  const { files, wids } = await orders(40)
  await explorer.open(...files)
  await expect(overview(explorer)).toBeVisible()
  await expect(overview(explorer).getByRole('listitem').first()).toHaveAttribute('aria-setsize', '40')
  const [first, second, third] = [cards(explorer).nth(0), cards(explorer).nth(1), cards(explorer).nth(2)]
  await expect(first).toHaveAccessibleName(`${wids[9]}, worst: failed, 5 tasks, 2 failed, 3 passed, 5 agents`)
  await expect(second).toHaveAccessibleName(
    `${wids[7]}, worst: failed, 5 tasks, 1 failed, 4 passed, 5 agents`,
  )
  await expect(third).toHaveAccessibleName(`${wids[0]}, all passed, 5 tasks, 5 agents`)
  await expect(explorer.graph).toHaveCount(0)
})

test('cards stay where they are while signatures are verified and a pointer is among them, and are then sorted', async ({
  explorer,
}) => {
  const { page } = explorer
  const tasks = 2 * smallestBatch * (await verifyingThreadCount(explorer))
  const { files, wids } = await orders(5, { 1: 1, 4: 2 }, tasks)
  const [ledger, keySet] = files
  const order = () =>
    cards(explorer).evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.workflow)))
  const facts = page.getByRole('group', { name: 'Choose workflows' }).getByRole('status')

  await explorer.open(ledger!)
  await expect.poll(order).toEqual([0, 1, 2, 3, 4])
  const giveRest = await Promise.all((await verifyingThreads(explorer)).map(holdAfterFirstBatch))
  await explorer.choose(keySet!)
  await expect(card(explorer, wids[1])).toHaveAccessibleName(/worst: failed/, { timeout: 30_000 })
  expect(await order()).toEqual([0, 1, 2, 3, 4])
  await expect(facts).toHaveText('5 workflows · sorted once all is verified')

  await card(explorer, wids[2]).hover()
  for (const give of giveRest) await give()
  await explorer.settled()
  await expect(card(explorer, wids[4])).toHaveAccessibleName(/worst: failed/)
  expect(await order()).toEqual([0, 1, 2, 3, 4])
  await expect(facts).toHaveText('5 workflows · sorted when the pointer leaves')

  await page.getByRole('searchbox', { name: 'Find a workflow by its wid' }).hover()
  await expect(facts).toHaveText('5 workflows')
  await expect.poll(order).toEqual([4, 1, 0, 2, 3])
})

test('a card opens its graph, and the path leads on and back to the card', async ({ explorer }) => {
  const { files, wids } = await orders(40)
  await explorer.open(...files)
  await card(explorer, wids[7]).click()
  await explorer.settled()
  await expect(explorer.graph.getByRole('option')).toHaveCount(5)
  await expect(path(explorer)).toContainText(wids[7] ?? '')
  await path(explorer).getByRole('button', { name: 'Next workflow' }).click()
  await explorer.settled()
  await expect(path(explorer)).toContainText('3 of 40')
  await path(explorer).getByRole('button', { name: 'All workflows' }).click()
  await expect(overview(explorer)).toBeVisible()
  await expect(card(explorer, wids[0])).toBeInViewport()
})

test('arrows move among the cards, Enter opens one, Backspace and Escape lead back to it', async ({
  explorer,
}) => {
  const { page, graph } = explorer
  const { files, wids } = await orders(40)
  await explorer.open(...files)
  await cards(explorer).first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(card(explorer, wids[7])).toBeFocused()
  await page.keyboard.press('End')
  for (const back of ['Backspace', 'Escape']) {
    await expect(card(explorer, wids[39])).toBeFocused()
    await expect(card(explorer, wids[39])).toBeInViewport()
    await page.keyboard.press('Enter')
    await explorer.settled()
    await expect(graph).toBeFocused()
    await page.keyboard.press(back)
  }
  await expect(card(explorer, wids[39])).toBeFocused()
  await expect(cards(explorer).and(page.locator('[tabindex="0"]'))).toHaveCount(1)
})

test('cards are sorted, chosen by how they stand, and found by wid', async ({ explorer }) => {
  const { page } = explorer
  const { files, wids } = await orders(40)
  await explorer.open(...files)
  await page.getByLabel('Sort').selectOption('Newest')
  await expect(cards(explorer).first()).toHaveAccessibleName(new RegExp(`^${wids[39]}`))
  await page.getByLabel('Sort').selectOption('Name')
  await expect(cards(explorer).first()).toHaveAccessibleName(new RegExp(`^${[...wids].sort()[0]}`))
  const kinds = page.getByRole('group', { name: 'Show workflows' })
  await kinds.getByRole('button', { name: /^Failed/ }).click()
  await expect(cards(explorer)).toHaveCount(2)
  await kinds.getByRole('button', { name: /^All/ }).click()
  const find = page.getByRole('searchbox', { name: 'Find a workflow by its wid' })
  await find.fill(wids[12]?.slice(3, 20).toUpperCase() ?? '')
  await expect(cards(explorer)).toHaveCount(1)
  await find.fill('nothing')
  await expect(explorer.main).toContainText('No workflow fits.')
  await find.press('Backspace')
  await expect(find).toHaveValue('nothin')
})

test('at 360 pixels the tools stand in lines one above the other, and none is out of sight', async ({
  explorer,
}) => {
  const { page } = explorer
  await page.setViewportSize({ width: 360, height: 740 })
  const { files } = await orders(40)
  await explorer.open(...files)
  await explorer.show('Graph')
  const tools = page.getByRole('group', { name: 'Choose workflows' })
  await expect(tools.getByRole('button', { name: /^Failed/ })).toBeVisible()
  const places = await tools
    .locator('button, input, select')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))
  expect(places.length).toBeGreaterThan(4)
  for (const { left, right } of places) {
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(360)
  }
  const room = await tools.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect(room).toBe(0)
})

test('a narrowing leaves the cards that have shown tasks, and says how many these are', async ({
  explorer,
}) => {
  const { page } = explorer
  const { files, wids } = await orders(40)
  await explorer.open(...files)
  await page.getByTitle('List the failed tasks').click()
  await explorer.show('Graph')
  await explorer.settled()
  await expect(explorer.graph.getByRole('option')).toHaveCount(3)
  await expect(path(explorer)).toContainText('2 workflows in one picture')
  await page.getByRole('button', { name: 'One card each' }).click()
  await expect(cards(explorer)).toHaveCount(2)
  await expect(card(explorer, wids[9])).toHaveAccessibleName(/, 2 of 5 shown,/)
  await expect(card(explorer, wids[9])).toContainText('2 of 5 shown')
})

test('all workflows can be drawn in one picture, and be cards again', async ({ explorer }) => {
  const { page, graph } = explorer
  await explorer.open(...(await orders(40)).files)
  await page.getByRole('button', { name: 'All in one picture' }).click()
  await explorer.settled()
  await expect(graph).toBeVisible()
  await expect(overview(explorer)).toHaveCount(0)
  await page.getByRole('button', { name: 'One card each' }).click()
  await expect(overview(explorer)).toBeVisible()
})

test('a finding leads from the cards into the graph of its workflow', async ({ explorer }) => {
  const { page, graph } = explorer
  const { files, wids } = await orders(40)
  await explorer.open(...files)
  await page.keyboard.press('n')
  await explorer.settled()
  await expect(graph.getByRole('option', { selected: true })).toBeInViewport()
  await expect(path(explorer)).toContainText(wids[7] ?? '')
})

test('a few tasks open in one picture, however many their workflows', async ({ explorer }) => {
  await explorer.open(...(await orders(12)).files)
  await expect(explorer.graph).toBeVisible()
  await expect(overview(explorer)).toHaveCount(0)
  await expect(path(explorer)).toHaveCount(0)
})

test('one workflow opens on its graph with the task of its worst finding in view', async ({ explorer }) => {
  const { jsonl, keys } = await largeLedger({ tasks: 500, workflows: 1, shape: 'chain' })
  const rows = jsonl.trim().split('\n')
  const last = JSON.parse(rows[480] ?? '') as { ect_token: string }
  rows[480] = JSON.stringify({ ...last, ect_token: forged(last.ect_token) })
  rows.splice(10, 1)
  await explorer.open(
    { name: 'long.jsonl', content: rows.join('\n') },
    { name: 'keys.json', content: JSON.stringify(keys) },
  )
  await expect(explorer.graph.getByRole('option', { name: /failed: signature-invalid/ })).toBeInViewport()
  await expect(explorer.graph.getByRole('option', { name: /predecessor-missing/ })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the cards and inside a workflow in the ${colorScheme} theme`, async ({
    explorer,
  }) => {
    const { page } = explorer
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await explorer.open(...(await orders(40)).files, ...sampleFiles(sample('everything-wrong')).map(given))
    await expect(overview(explorer)).toBeVisible()
    await expectAccessible(explorer, 'cards')
    await cards(explorer).first().click()
    await explorer.settled()
    await expectAccessible(explorer, 'inside')
    await page.keyboard.press('Backspace')
    await page.setViewportSize({ width: 390, height: 844 })
    await explorer.show('Graph')
    await expect(overview(explorer)).toBeVisible()
    await expectAccessible(explorer, 'narrow')
  })
