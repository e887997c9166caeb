import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import type { Explorer } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const wrong = sampleFiles(sample('everything-wrong'))

test('the right button offers what can be done with a task', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await explorer.card('file_documents').click({ button: 'right' })
  await expect(menu(explorer)).toHaveAccessibleName('What to do with file_documents')
  await expectAccessible(explorer, 'menu of a task')
  await entry(explorer, /^Only its ancestors \d/).click()
  await explorer.settled()
  await expect(chips(explorer)).toHaveAccessibleName(/ancestors of file_documents/)
  await expect(menu(explorer)).toHaveCount(0)

  await page.keyboard.press('Control+z')
  await explorer.settled()
  await expect(chips(explorer)).toHaveCount(0)
  await explorer.card('file_documents').click({ button: 'right' })
  await entry(explorer, 'Find it in the table').click()
  await expect(explorer.row('file_documents')).toHaveAttribute('aria-selected', 'true')
  await expect(explorer.row('file_documents')).toBeFocused()
})

test('who is sent to the timeline is there with the focus too', async ({ explorer }) => {
  const { page, timeline } = explorer
  await explorer.open(...wrong)
  await explorer.card('file_documents').click({ button: 'right' })
  await entry(explorer, 'Find it in the timeline').click()
  await expect(timeline).toBeFocused()
  await expect(timeline.getByRole('option', { selected: true })).toHaveAccessibleName(/^file_documents,/)
  await page.keyboard.press('ArrowUp')
  await expect(timeline.getByRole('option', { selected: true })).not.toHaveAccessibleName(/^file_documents,/)
})

test('the keys open the menu of the selected task, and it gives the focus back', async ({
  explorer,
  context,
}) => {
  const { page, graph } = explorer
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await explorer.open(...wrong)
  await chooseTask(explorer, 'file_documents')
  await graph.focus()
  await page.keyboard.press('Shift+F10')
  await expect(entry(explorer, /^Only its ancestors \d/)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu(explorer)).toHaveCount(0)
  await expect(graph).toBeFocused()

  await page.keyboard.press('ContextMenu')
  await expect(entry(explorer, /^Only its ancestors \d/)).toBeFocused()
  await page.keyboard.press('C')
  await expect(entry(explorer, 'Copy jti')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(menu(explorer)).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(jtiOf('file_documents'))
  await expect(explorer.main.getByRole('status')).toContainText(['Copied the jti of file_documents'])
  await expect(graph).toBeFocused()

  await page.keyboard.press('Shift+F10')
  await expect(entry(explorer, /^Only its ancestors \d/)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(entry(explorer, 'Find it in the table')).toBeFocused()
})

test('the path between the selected task and another is drawn from the other’s menu', async ({
  explorer,
}) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await chooseTask(explorer, 'decide_loan')
  await explorer.showWholeGraph()
  await explorer.card('sign_contract').click({ button: 'right' })
  await entry(explorer, 'Path between decide_loan and this').click()
  await explorer.settled()
  await expect(chips(explorer)).toHaveAccessibleName(/path decide_loan → sign_contract/)
  await page.keyboard.press('Control+z')
  await explorer.settled()
  await expect(chips(explorer)).toHaveCount(0)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('a finger that rests on a card opens its menu', async ({ explorer }) => {
    const { page } = explorer
    await explorer.open(...wrong)
    const card = explorer.card('file_documents')
    await card.click({ trial: true })
    const { x, y, width, height } = (await card.boundingBox())!
    const client = await page.context().newCDPSession(page)
    const touchPoints = [{ x: x + width / 2, y: y + height / 2 }]
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    await expect(menu(explorer)).toHaveAccessibleName('What to do with file_documents')
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await entry(explorer, /^Only tasks of\b/).click()
    await explorer.settled()
    await expect(chips(explorer)).toHaveAccessibleName(/^Remove the filter agent/)
  })
})

const menu = ({ page }: Explorer): Locator => page.getByRole('menu')

const entry = ({ page }: Explorer, name: string | RegExp): Locator =>
  page.getByRole('menuitem', typeof name === 'string' ? { name, exact: true } : { name })

const chips = ({ page }: Explorer): Locator => page.getByRole('button', { name: /^Remove the filter/ })

/** As the token that claims the action says it. */
function jtiOf(action: string): string {
  const ledger = readFileSync(wrong[0]!, 'utf8')
  const payloads = [...ledger.matchAll(/eyJ[\w-]+\.(eyJ[\w-]+)\./g)].map(
    ([, payload]) => JSON.parse(Buffer.from(payload!, 'base64url').toString()) as Record<string, string>,
  )
  return payloads.find(({ exec_act }) => exec_act === action)?.jti ?? ''
}

async function chooseTask(explorer: Explorer, action: string): Promise<void> {
  await explorer.searchField.fill(action)
  await explorer.page.keyboard.press('Enter')
  await explorer.searchField.fill('')
  await expect(explorer.card(action)).toHaveAttribute('aria-selected', 'true')
}
