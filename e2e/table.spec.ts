import type { Locator } from '@playwright/test'
import { largeLedger } from '../testdata/make/large.ts'
import { expectAccessible } from './accessible.ts'
import type { Explorer, Given } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const forgedPayload = sampleFiles(sample('forged-payload'))
const cycle = sampleFiles(sample('cycle'))

async function large(tasks: number, workflows: number): Promise<readonly Given[]> {
  const { jsonl, keys } = await largeLedger({ tasks, workflows })
  return [
    { name: 'large.jsonl', content: jsonl },
    { name: 'keys.json', content: JSON.stringify(keys) },
  ]
}

const workflows = ({ table }: Explorer): Locator => table.locator('[role="row"][aria-level="1"]')
const tasks = ({ table }: Explorer): Locator => table.locator('[role="row"][aria-level="2"]')
const story = ({ page }: Explorer): Locator => page.getByRole('list', { name: 'Story' })
const columns = ({ table }: Explorer): Locator => table.getByRole('columnheader')

test('a ledger of one workflow is one row with its tasks beneath it', async ({ explorer }) => {
  await explorer.open(...forgedPayload)
  await explorer.show('Table')
  await expect(explorer.page.getByRole('treegrid', { name: 'Tasks' })).toHaveAttribute('aria-rowcount', '11')
  await expect(workflows(explorer)).toHaveCount(1)
  const workflow = workflows(explorer).first()
  await expect(workflow).toHaveAttribute('aria-expanded', 'true')
  await expect(workflow).toHaveAccessibleName(/, worst: failed, 9 tasks, 1 failed, 8 passed, \d agents$/)
  await expect(tasks(explorer)).toHaveCount(9)
  await expect(tasks(explorer).nth(0)).toHaveAttribute('aria-posinset', '1')
  await expect(tasks(explorer).nth(8)).toHaveAttribute('aria-rowindex', '11')
  await expect(explorer.row('decide_loan')).toHaveAccessibleName('decide_loan, failed, signature-invalid')
  await expect(explorer.row('decide_loan')).toHaveAttribute('aria-setsize', '9')
})

test('between both panels the table has room for all that it shows unasked', async ({ explorer }) => {
  const { page, table } = explorer
  await explorer.open(...forgedPayload)
  await explorer.show('Table')
  await explorer.showPanel('Findings')
  await explorer.row('decide_loan').click()
  await expect(explorer.task).toBeVisible()
  await expect(columns(explorer)).toHaveText(['Verdict', 'Action', 'Agent', 'Issued (UTC)', 'Findings'])
  const beyond = () =>
    table.evaluate(({ parentElement }) => parentElement!.scrollWidth - parentElement!.clientWidth)
  expect(await beyond()).toBe(0)
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(columns(explorer)).toHaveText(['Verdict', 'Action', 'Agent', 'Findings'])
  expect(await beyond()).toBe(0)
})

test('left and right fold, unfold and climb, and the row count says what is left', async ({ explorer }) => {
  const { page, table } = explorer
  await explorer.open(...forgedPayload, ...cycle)
  await explorer.show('Table')
  await expect(table).toHaveAttribute('aria-rowcount', '21')
  const [first, second] = [workflows(explorer).nth(0), workflows(explorer).nth(1)]
  await first.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await expect(first).toBeFocused()
  await expect(table).toHaveAttribute('aria-rowcount', '12')
  await page.keyboard.press('ArrowDown')
  await expect(second).toBeFocused()
  await expect(second).toHaveAttribute('aria-posinset', '2')
  await expect(second).toHaveAttribute('aria-setsize', '2')
  await page.keyboard.press('ArrowRight')
  const selected = table.getByRole('row', { selected: true })
  await expect(selected).toBeFocused()
  await expect(selected).toHaveAttribute('aria-rowindex', '4')
  await page.keyboard.press('ArrowLeft')
  await expect(second).toBeFocused()
  await selected.click()
  await expect(selected).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(selected).toHaveAttribute('aria-rowindex', '5')
  await expect(selected).toBeFocused()
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await expect(table.locator('[tabindex="0"][role="row"]')).toHaveCount(1)
})

test('all workflows are folded and unfolded at once, and a finding unfolds its own', async ({ explorer }) => {
  const { page, table } = explorer
  await explorer.open(...forgedPayload, ...cycle)
  await explorer.show('Table')
  await page.getByRole('button', { name: 'Collapse all' }).click()
  await expect(tasks(explorer)).toHaveCount(0)
  await expect(table).toHaveAttribute('aria-rowcount', '3')
  await page.keyboard.press('n')
  await expect(table.getByRole('row', { selected: true })).toBeInViewport()
  await expect(table).not.toHaveAttribute('aria-rowcount', '3')
  await page.getByRole('button', { name: 'Expand all' }).click()
  await expect(table).toHaveAttribute('aria-rowcount', '21')
})

test('a sorted column sorts tasks within their workflow, and the workflows by their first', async ({
  explorer,
}) => {
  const { table } = explorer
  await explorer.open(...sampleFiles(sample('two-agents')), ...forgedPayload)
  await explorer.show('Table')
  await expect(workflows(explorer).first()).toHaveAccessibleName(/all passed/)
  await table.getByRole('button', { name: 'Findings' }).click()
  await expect(table.getByRole('columnheader', { name: 'Findings' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(workflows(explorer).first()).toHaveAccessibleName(/worst: failed/)
  await expect(tasks(explorer).first()).toHaveAccessibleName(/^decide_loan/)
})

test('columns are chosen in a menu, and the choice outlasts a reload', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...forgedPayload)
  await explorer.show('Table')
  await page.getByRole('button', { name: 'Columns' }).click()
  const item = (name: string) => page.getByRole('menuitemcheckbox', { name })
  await expect(item('Action')).toBeDisabled()
  await item('Algorithm').click()
  await item('Signature').click()
  await item('Key').click()
  await expect(item('Signature')).toBeChecked()
  await expectAccessible(explorer, 'menu')
  await explorer.escapeFrom(page.getByRole('menu'))
  const chosen = ['Verdict', 'Action', 'Agent', 'Issued (UTC)', 'Algorithm', 'Signature', 'Findings']
  await expect(columns(explorer)).toHaveText(chosen)
  await expect(explorer.row('decide_loan')).toContainText('does not match')
  await page.reload()
  await explorer.open(...forgedPayload)
  await explorer.show('Table')
  await expect(columns(explorer)).toHaveText(chosen)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitem', { name: 'The usual columns' }).click()
  await expect(explorer.table.getByRole('columnheader', { name: 'Algorithm' })).toHaveCount(0)
})

test('many tasks of many workflows start folded but for the selected one, and draw few rows', async ({
  explorer,
}) => {
  const { page, table } = explorer
  await explorer.open(...(await large(2400, 300)))
  await explorer.show('Table')
  await expect(table).toHaveAttribute('aria-rowcount', '301')
  await workflows(explorer).nth(4).click()
  await expect(table).toHaveAttribute('aria-rowcount', '309')
  await page.getByRole('button', { name: 'Expand all' }).click()
  await expect(table).toHaveAttribute('aria-rowcount', '2701')
  await workflows(explorer).nth(0).focus()
  await page.keyboard.press('End')
  const last = table.getByRole('row', { selected: true })
  await expect(last).toHaveAttribute('aria-rowindex', '2701')
  await expect(last).toBeInViewport()
  expect(await table.getByRole('row').count()).toBeLessThan(100)
})

test('a workflow’s row leads to its graph', async ({ explorer }) => {
  await explorer.open(...(await large(200, 40)))
  await explorer.show('Table')
  await workflows(explorer).nth(1).getByRole('button', { name: 'Show in the graph' }).click()
  await explorer.settled()
  await expect(explorer.graph.getByRole('option')).toHaveCount(5)
})

test('the story tells each task in a sentence, and its numbers lead to the tasks it names', async ({
  explorer,
}) => {
  const { page, task } = explorer
  await explorer.open(...forgedPayload)
  await explorer.show('Table')
  await page.getByRole('button', { name: 'Story' }).click()
  await expect(story(explorer).getByRole('listitem')).toHaveCount(10)
  await expect(story(explorer).getByRole('heading')).toHaveText(/^Workflow \S+: 9 tasks, 1 failed, 8 passed$/)
  const line = story(explorer)
    .getByRole('listitem')
    .filter({ hasText: /^failed:\d decide_loan/ })
  await expect(line).toContainText('signature does not match.')
  await line.getByRole('button').last().click()
  await expect(task.getByRole('heading', { level: 2 })).not.toHaveText('decide_loan')
  await line.click()
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('decide_loan')
  await expect(line.getByRole('button', { pressed: true })).toContainText('decide_loan')
  await line.getByRole('button', { pressed: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(story(explorer).getByRole('button', { pressed: true })).toBeFocused()
  await expect(task.getByRole('heading', { level: 2 })).not.toHaveText('decide_loan')
})

test('where there is room beside the story, each task’s time and codes stand there', async ({ explorer }) => {
  const { page } = explorer
  await page.setViewportSize({ width: 2560, height: 1440 })
  await explorer.open(...sampleFiles(sample('older-successor')))
  await explorer.show('Table')
  await page.getByRole('button', { name: 'Story' }).click()
  const line = story(explorer).getByRole('listitem').filter({ hasText: 'deploy_to_production' })
  const [sentence, code] = [line.getByRole('paragraph'), line.getByText('temporal-order')]
  await expect(code).toBeVisible()
  const [words, beside] = [(await sentence.boundingBox())!, (await code.boundingBox())!]
  expect(words.x + words.width).toBeLessThan(beside.x)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(code).toBeHidden()
  await expect(sentence).toBeVisible()
})

test('the shown story is copied as text', async ({ explorer, context }) => {
  const { page } = explorer
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await explorer.open(...forgedPayload)
  await page.getByTitle('List the failed tasks').click()
  await page.getByRole('button', { name: 'Story' }).click()
  await expect(story(explorer).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'Copy story' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Copied$/ })).toBeAttached()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(
    /^Workflow \S+: 1 of 9 tasks, .*\n\n\d decide_loan by .*signature does not match\.\n$/,
  )
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the tree and the story in the ${colorScheme} theme`, async ({ explorer }) => {
    const { page } = explorer
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await explorer.open(...sampleFiles(sample('everything-wrong')), ...cycle)
    await explorer.show('Table')
    await workflows(explorer).first().press('ArrowLeft')
    await tasks(explorer).first().click()
    await expectAccessible(explorer, 'tree')
    await page.getByRole('button', { name: 'Story' }).click()
    await expectAccessible(explorer, 'story')
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(explorer, 'narrow story')
    await page.getByRole('button', { name: 'Grid' }).click()
    await expectAccessible(explorer, 'narrow tree')
  })
