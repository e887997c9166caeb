import type { Locator } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import type { Explorer } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const wrong = sampleFiles(sample('everything-wrong'))
const anyToken = /eyJ[\w-]{8}|BEGIN|"kty"/

test('what one view is narrowed to all are, and every chip can be taken away', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await expect(count(explorer)).toHaveText('All 23 tasks')
  await choose(explorer, 'Verdict', /^failed/)
  await expect(count(explorer)).toHaveText('Showing 15 of 23 tasks')
  await expect(explorer.card('decide_loan')).toHaveCount(0)
  await choose(explorer, 'Agent', /^treasury/)
  await expect(chips(explorer)).toHaveCount(2)
  await expect(chips(explorer).first()).toHaveAccessibleName('Remove the filter verdict failed')
  await explorer.show('Table')
  await expect(explorer.row('disburse_funds')).toBeVisible()
  await expect(explorer.row('decide_loan')).toHaveCount(0)
  await chips(explorer).first().focus()
  await page.keyboard.press('Delete')
  await expect(chips(explorer)).toHaveCount(1)
  await expect(chips(explorer)).toBeFocused()
  await chips(explorer).click()
  await expect(count(explorer)).toHaveText('All 23 tasks')
  await expect(page.getByRole('button', { name: 'Add a filter' })).toBeFocused()
})

test('what is searched for becomes a chip', async ({ explorer }) => {
  const { page, searchField: field } = explorer
  await explorer.open(...wrong)
  await field.fill('agent:treasury')
  await page.keyboard.press('Control+Enter')
  await expect(chips(explorer)).toHaveAccessibleName('Remove the filter agent treasury')
  await expect(field).toHaveValue('')
  await field.fill('agent:nobody_like_it')
  await page.keyboard.press('Control+Enter')
  await expect(count(explorer)).toHaveText('Showing 0 of 23 tasks')
  await expect(explorer.main).toContainText('No task fits.')
  for (const view of ['Timeline', 'Table', 'Graph'] as const) {
    await explorer.show(view)
    await expect(explorer.main.getByRole('button', { name: 'Show every task' })).toBeVisible()
  }
  await explorer.main.getByRole('button', { name: 'Show every task' }).press('Enter')
  await expect(count(explorer)).toHaveText('All 23 tasks')
  await expect(explorer.main).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(count(explorer)).toHaveText('Showing 0 of 23 tasks')
  await page.getByRole('button', { name: 'Show all', exact: true }).click()
  await expect(count(explorer)).toHaveText('All 23 tasks')
})

test('a focus shows what a task rests on, and the graph is opened where it goes on', async ({ explorer }) => {
  const { page, graph } = explorer
  await explorer.open(...wrong)
  await selectRow(explorer, 'file_documents')
  await explorer.show('Graph')
  await page.getByRole('button', { name: 'Focus', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Ancestors', exact: true }).click()
  await page.getByRole('menuitem', { name: /^2 steps/ }).click()
  await explorer.settled()
  await expect(count(explorer)).toHaveText('Showing 3 of 23 tasks')
  await expect(chips(explorer)).toHaveAccessibleName('Remove the filter ancestors of file_documents, 2 steps')
  await expect(explorer.card('draw_up_contract')).toHaveAccessibleName(/1 hidden predecessor/)

  await page.getByRole('button', { name: 'Show 2 hidden successors of sign_contract' }).click()
  await explorer.settled()
  await expect(count(explorer)).toHaveText('Showing 5 of 23 tasks')

  await explorer.card('draw_up_contract').click()
  const stub = page.getByRole('button', { name: 'Show 1 hidden predecessor of draw_up_contract' })
  await expect(stub).toBeVisible()
  await expect(stub).toHaveAttribute('tabindex', '0')
  await graph.focus()
  await page.keyboard.press('Tab')
  await expect(stub).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(count(explorer)).toHaveText('Showing 6 of 23 tasks')
  await expect(explorer.card('decide_loan')).toHaveCount(1)
  await page.getByRole('button', { name: 'Remove the filter 3 opened by hand' }).click()
  await expect(count(explorer)).toHaveText('Showing 3 of 23 tasks')
})

test('a path is shown between two tasks, of which the second is chosen', async ({ explorer }) => {
  const { page } = explorer
  const banner = page.getByRole('region', { name: 'Path', exact: true })
  await explorer.open(...wrong)
  await selectRow(explorer, 'file_documents')
  const start = async () => {
    await page.getByRole('button', { name: 'Focus', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Path to another task…' }).click()
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
  await start()
  await expect(banner).toContainText('A path from or to file_documents')
  await page.keyboard.press('Escape')
  await expect(banner).toHaveCount(0)
  await expect(explorer.task.getByRole('heading', { name: 'file_documents' })).toBeVisible()

  await start()
  await explorer.row('review_case').click()
  await expect(banner).toContainText('No path joins file_documents and review_case')
  await explorer.row('decide_loan').click()
  await expect(banner).toHaveCount(0)
  await expect(chips(explorer)).toHaveAccessibleName('Remove the filter path decide_loan → file_documents')
  await expect(count(explorer)).toHaveText('Showing 4 of 23 tasks')
})

test('undo and the browser’s own buttons go back and forth between looks', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled()
  await choose(explorer, 'Verdict', /^failed/)
  await explorer.show('Table')
  await explorer.showPanel('Keys')
  await page.keyboard.press('Control+z')
  await expect(explorer.panelButton('Findings')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Control+z')
  await expect(explorer.graph).toBeVisible()
  await page.goBack()
  await expect(count(explorer)).toHaveText('All 23 tasks')
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled()
  await page.goForward()
  await expect(count(explorer)).toHaveText('Showing 15 of 23 tasks')
  await page.getByRole('button', { name: /^Redo/ }).click()
  await expect(explorer.table).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(explorer.panelButton('Keys')).toHaveAttribute('aria-expanded', 'true')
  await explorer.searchField.fill('plan')
  await page.keyboard.press('Control+z')
  await expect(explorer.panelButton('Keys')).toHaveAttribute('aria-expanded', 'true')
})

test('a link waits for its ledger, and shows there what it showed where it was copied', async ({
  explorer,
  context,
}) => {
  const { page } = explorer
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await explorer.open(...wrong)
  await choose(explorer, 'Verdict', /^failed/)
  await selectRow(explorer, 'file_documents')
  await page.getByRole('button', { name: 'Copy link' }).click()
  const told = page.getByRole('dialog', { name: 'A link to what is shown' })
  await expect(told.getByRole('status')).toHaveText('The link was copied.')
  await expect(told).toContainText('never a token or a key')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await expect(page).toHaveURL(link)
  expect(link).toMatch(/#v=table&t=[\w-]{12}&f=verdict:failed$/)
  expect(link).not.toMatch(anyToken)

  await page.goto('about:blank')
  await page.goto(link)
  await expect(explorer.main).toContainText('This link points into a ledger: open it and the link applies.')
  await explorer.open(...wrong)
  await expect(explorer.table).toBeVisible()
  await expect(count(explorer)).toHaveText('Showing 15 of 23 tasks')
  await expect(explorer.task.getByRole('heading', { name: 'file_documents' })).toBeVisible()
  await expect(explorer.messages).toHaveCount(0)
})

test('a link into another ledger says what is not here', async ({ explorer }) => {
  await explorer.page.goto('./#v=table&t=AAAAAAAAAAAA&w=nowhere&f=action:decide_loan')
  await explorer.open(...wrong)
  await expect(explorer.page.getByRole('alert')).toContainText(
    'Not found: the selected task, the workflow nowhere.',
  )
  await expect(count(explorer)).toHaveText('Showing 1 of 23 tasks')
})

test('a span dragged over the timeline narrows the other views, and stays in its place there', async ({
  explorer,
}) => {
  const { page } = explorer
  await explorer.open(...sampleFiles(sample('tumour-board')))
  await explorer.pressView('Timeline')
  const { x, y, width, height } = (await explorer.timeline.boundingBox())!
  await page.keyboard.down('Shift')
  await page.mouse.move(x + width * 0.4, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.7, y + height / 2, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(chips(explorer)).toHaveCount(2)
  await expect(chips(explorer).first()).toHaveAccessibleName(/^Remove the filter from 2026-02-26 /)
  await expect(count(explorer)).toHaveText(/^Showing \d+ of 40 tasks$/)
  const shown = await count(explorer).textContent()
  await explorer.show('Graph')
  await expect(count(explorer)).toHaveText(shown ?? '')
  await page.getByRole('button', { name: 'Show all', exact: true }).click()
  await expect(count(explorer)).toHaveText('All 40 tasks')
})

test('a selected task that the filters hide can be shown all the same', async ({ explorer }) => {
  await explorer.open(...wrong)
  await selectRow(explorer, 'decide_loan')
  await choose(explorer, 'Verdict', /^failed/)
  await expect(explorer.row('decide_loan')).toHaveCount(0)
  await expect(explorer.task).toContainText('The filters hide this task.')
  await explorer.task.getByRole('button', { name: 'Show it' }).click()
  await expect(explorer.row('decide_loan')).toBeVisible()
  await expect(explorer.task).not.toContainText('The filters hide this task.')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on filters, menus, stubs, a path and a link in the ${colorScheme} theme`, async ({
    explorer,
  }) => {
    const { page } = explorer
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await explorer.open(...wrong)
    await explorer.page.keyboard.press('n')
    await explorer.page.keyboard.press('n')
    await choose(explorer, 'Verdict', /^failed/)
    await explorer.settled()
    await expect(explorer.graph.getByRole('option').first()).toBeVisible()
    await expectAccessible(explorer, 'chips and stubs')
    await page.getByRole('button', { name: 'Add a filter' }).click()
    await page.getByRole('menuitem', { name: 'Action', exact: true }).click()
    const find = page.getByRole('searchbox', { name: 'Find action' })
    await expect(find).toBeFocused()
    await expectAccessible(explorer, 'filter menu')
    await page.keyboard.type('close')
    await expect(page.getByRole('menuitemcheckbox')).toHaveCount(1)
    await expect(find).toHaveAttribute('aria-activedescendant', /./)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(chips(explorer)).toHaveCount(2)
    await page.getByRole('button', { name: 'Focus', exact: true }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectAccessible(explorer, 'focus menu')
    await page.getByRole('menuitem', { name: 'Path to another task…' }).click()
    await expect(page.getByRole('region', { name: 'Path', exact: true })).toBeVisible()
    await expectAccessible(explorer, 'path')
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(explorer, 'link')
  })

const count = ({ page }: Explorer): Locator =>
  page.getByRole('region', { name: 'What is shown' }).getByRole('paragraph')

const chips = ({ page }: Explorer): Locator => page.getByRole('list', { name: 'Filters' }).getByRole('button')

async function choose(explorer: Explorer, property: string, value: RegExp): Promise<void> {
  const { page } = explorer
  await page.getByRole('button', { name: 'Add a filter' }).click()
  await page.getByRole('menuitem', { name: property, exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: value }).click()
  await closeMenus(explorer)
}

/** Closes the menu of values and then the one of properties, each once it has the focus. */
async function closeMenus(explorer: Explorer): Promise<void> {
  const menus = explorer.page.getByRole('menu')
  for (const open of [2, 1]) {
    await expect(menus).toHaveCount(open)
    await expect(explorer.withFocus(menus.nth(open - 1))).toBeVisible()
    await explorer.page.keyboard.press('Escape')
  }
  await expect(menus).toHaveCount(0)
}

async function selectRow(explorer: Explorer, action: string): Promise<void> {
  await explorer.show('Table')
  await explorer.row(action).click()
  await expect(explorer.task.getByRole('heading', { name: action })).toBeVisible()
}
