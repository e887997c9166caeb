import type { Locator } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import type { Explorer } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const wrong = sampleFiles(sample('everything-wrong'))
const board = sampleFiles(sample('tumour-board'))

test('tasks are grouped by agent, with counts, the worst verdict and merged edges', async ({ explorer }) => {
  await explorer.open(...wrong)
  await groupBy(explorer, 'Agents')
  await expect(groups(explorer)).toHaveCount(5)
  await expect(group(explorer, 'intake')).toHaveAccessibleName(
    'Group of 12 tasks, intake, 8 failed, 11 findings, depends on a failed task',
  )
  await expect(group(explorer, 'estimator')).toHaveAccessibleName(
    /^Group of 1 task, estimator, 1 not checked/,
  )
  for (const name of [
    'From the group underwriter to the group intake: 5 edges, 1 in a cycle',
    'From the group treasury to the group intake: 2 edges',
    'disburse_funds was issued 70 s before its predecessor sign_contract: temporal order violated',
  ])
    await expect(explorer.main.getByRole('img', { name, exact: true })).toHaveCount(1)
  await expect(explorer.graph.getByRole('option', { name: /^missing predecessor/ })).toHaveCount(1)
  await expect(explorer.page).toHaveURL(/&g=agent/)
  await expectAccessible(explorer, 'grouped')
  await groupBy(explorer, 'None')
  await expect(groups(explorer)).toHaveCount(0)
  await expect(explorer.card('decide_loan')).toHaveCount(1)
})

test('a group is opened by a click and closed from its first card or the list', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...board)
  await groupBy(explorer, 'Agents')
  await group(explorer, 'safety').click()
  await explorer.settled()
  await expect(groups(explorer)).toHaveCount(5)
  await expect(group(explorer, 'safety')).toHaveCount(0)
  await expectAccessible(explorer, 'one group open')
  await page.getByRole('button', { name: 'Close the group safety' }).click()
  await expect(group(explorer, 'safety')).toHaveCount(1)

  await group(explorer, 'dispensing').click()
  await explorer.settled()
  await page.getByRole('button', { name: '1 opened group' }).click()
  await page.getByRole('menuitem', { name: 'Close the group dispensing' }).click()
  await expect(group(explorer, 'dispensing')).toHaveCount(1)
  await expect(page.getByRole('button', { name: /opened group/ })).toHaveCount(0)
})

test('a task that is found inside a group is led to, and Enter opens the group around it', async ({
  explorer,
}) => {
  const { page, graph } = explorer
  await explorer.open(...wrong)
  await groupBy(explorer, 'Agents')
  await explorer.searchField.fill('agent:intake')
  await expect(group(explorer, 'intake')).toHaveAccessibleName(/, 12 search hits$/)
  await explorer.searchField.fill('')
  await explorer.findings.filter({ hasText: 'algorithm-refused' }).getByRole('button').first().click()
  const held = graph.getByRole('option', { selected: true })
  await expect(held).toHaveAccessibleName(
    /^Group of 12 tasks, intake.*holds the selected task update_register$/,
  )
  await expect(held).toBeInViewport()
  await graph.focus()
  await page.keyboard.press('Enter')
  await explorer.settled()
  await expect(held).toHaveAccessibleName(/^update_register,/)
  await expect(held).toBeInViewport()
  await expect(graph).toBeFocused()
})

test('a group has a menu as a task has: to open it, to go to what failed in it, to see it alone', async ({
  explorer,
}) => {
  const { page, graph } = explorer
  const menu = page.getByRole('menu')
  const entry = (name: string | RegExp) => page.getByRole('menuitem', { name })
  const ask = async (label: string) => {
    await group(explorer, label).click({ button: 'right' })
    await expect(menu).toHaveAccessibleName(`What to do with the group ${label}`)
  }
  await explorer.open(...wrong)
  await groupBy(explorer, 'Agents')
  await ask('intake')
  await expectAccessible(explorer, 'menu of a group')
  await entry(/^Open the group 12 tasks/).click()
  await explorer.settled()
  await expect(group(explorer, 'intake')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await explorer.settled()

  await ask('treasury')
  await entry('Open it at its first failed task').click()
  await explorer.settled()
  await expect(graph.getByRole('option', { selected: true })).toHaveAccessibleName(/, treasury, failed: /)
  await expect(graph.getByRole('option', { selected: true })).toBeInViewport()
  await page.keyboard.press('Control+z')
  await explorer.settled()

  await ask('scoring')
  await entry('Only tasks of scoring').click()
  await explorer.settled()
  await expect(groups(explorer)).toHaveCount(1)
  await ask('scoring')
  await expect(entry('List its tasks in the table')).toBeVisible()
  await expect(entry('Only tasks of scoring'), 'nothing else is there').toHaveCount(0)
  await entry('Draw each task by itself').click()
  await explorer.settled()
  await expect(explorer.card('score_credit_high')).toHaveCount(1)
})

test('the keys open the menu of the group that the selected task is in, and it lists the group in the table', async ({
  explorer,
}) => {
  const { page, graph } = explorer
  await explorer.open(...board)
  await groupBy(explorer, 'Chains')
  await explorer.searchField.fill('segment_ct')
  await page.keyboard.press('Enter')
  await expect(graph.getByRole('option', { selected: true })).toHaveAccessibleName(/^Group of 2 tasks/)
  await graph.focus()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: /^Open the group/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(graph).toBeFocused()
  await page.keyboard.press('ContextMenu')
  await page.getByRole('menuitem', { name: 'List its tasks in the table' }).press('Enter')
  await expect(explorer.table.getByRole('row', { name: /_ct, passed/ })).toHaveCount(2)
  await expect(explorer.table.getByRole('row', { name: /, passed/ })).toHaveCount(2)
  await expect(explorer.row('segment_ct')).toBeFocused()
})

test('the arrow keys pass a closed group as one', async ({ explorer }) => {
  const { page, graph } = explorer
  await explorer.open(...board)
  await groupBy(explorer, 'Chains')
  const at = graph.getByRole('option', { selected: true })
  await explorer.searchField.fill('segment_ct')
  await page.keyboard.press('Enter')
  await expect(at).toHaveAccessibleName(/^Group of 2 tasks, acquire_ct … segment_ct, all passed/)
  await graph.focus()
  await page.keyboard.press('ArrowRight')
  await expect(at).toHaveAccessibleName(/^fuse_imaging,/)
  await page.keyboard.press('ArrowLeft')
  await expect(at).toHaveAccessibleName(/^Group of 2 tasks, acquire_ct … segment_ct/)
  await page.keyboard.press('ArrowDown')
  await expect(at).toHaveAccessibleName(/^Group of 2 tasks, acquire_mri … segment_mri/)
  await page.keyboard.press('ArrowLeft')
  await expect(at).toHaveAccessibleName(/^request_imaging,/)
})

test('grouping is a step that can be undone, a command of the palette, and part of a link', async ({
  explorer,
}) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('group tasks by agents')
  await page.keyboard.press('Enter')
  await explorer.settled()
  await expect(groups(explorer)).toHaveCount(5)
  await page.keyboard.press('Control+z')
  await explorer.settled()
  await expect(groups(explorer)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await explorer.settled()
  await expect(groups(explorer)).toHaveCount(5)
  await expect(page).toHaveURL(/&g=agent/)
  const link = page.url()
  await page.goto('about:blank')
  await page.goto(link)
  await explorer.open(...wrong)
  await expect(groups(explorer)).toHaveCount(5)
})

test('the legend explains the marks of groups while some are in the picture, and of those only what occurs', async ({
  explorer,
}) => {
  const { page, main } = explorer
  const legend = main.getByRole('region', { name: 'Legend' })
  const inLegend = legend.getByRole('list', { name: 'Groups' }).getByRole('listitem')
  await explorer.open(...board)
  await page.getByRole('button', { name: 'Legend' }).click()
  await expect(main.getByText('predecessor to successor')).toBeVisible()
  const strokes = await legend
    .locator('[data-edge] path:first-child')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).stroke))
  expect(new Set(strokes).size, 'loud edges and quiet ones differ').toBeGreaterThan(1)
  expect(strokes).not.toContain('none')
  await expect(inLegend).toHaveCount(0)
  await groupBy(explorer, 'Chains')
  await expect(inLegend.filter({ hasText: 'its shares: passed' })).toBeVisible()
  await expect(inLegend.filter({ hasText: 'search hits' })).toHaveCount(0)
  await explorer.searchField.fill('segment_ct')
  await expect(inLegend.filter({ hasText: 'search hits' })).toBeVisible()
  await expectAccessible(explorer, 'legend of groups')
  await explorer.searchField.press('Escape')
  await groupBy(explorer, 'None')
  await expect(inLegend).toHaveCount(0)
})

const groups = ({ graph }: Explorer): Locator => graph.getByRole('option', { name: /^Group of / })

const group = ({ graph }: Explorer, label: string): Locator =>
  graph.getByRole('option', { name: new RegExp(`^Group of \\d+ tasks?, ${label},`) })

async function groupBy(explorer: Explorer, kind: string): Promise<void> {
  const { page } = explorer
  await page.getByRole('button', { name: /^Group tasks/ }).click()
  await page.getByRole('menuitemradio', { name: new RegExp(`^${kind}`) }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await explorer.settled()
}
