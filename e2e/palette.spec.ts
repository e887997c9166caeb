import { expectAccessible } from './accessible.ts'
import type { Explorer } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const wrong = sampleFiles(sample('everything-wrong'))
const dialog = ({ page }: Explorer) => page.getByRole('dialog', { name: 'Commands' })
const option = (explorer: Explorer, name: string | RegExp) => dialog(explorer).getByRole('option', { name })

async function find(explorer: Explorer, words: string) {
  const { page } = explorer
  await page.keyboard.press('Control+k')
  await expect(dialog(explorer).getByRole('combobox')).toBeFocused()
  await page.keyboard.type(words)
}

test('before anything is open it offers samples, files and themes, and no command that makes no sense', async ({
  explorer,
}) => {
  const { page } = explorer
  await find(explorer, '')
  await expect(option(explorer, 'Open files')).toBeVisible()
  await expect(option(explorer, 'Next finding')).toHaveCount(0)
  await page.keyboard.type('two agents')
  await expect(option(explorer, /Two agents/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(dialog(explorer)).toHaveCount(0)
  await explorer.settled()
  await expect(explorer.verdict).toContainText('tasks')
})

test('commands are found by parts of their names and shown with their keys, the recent first', async ({
  explorer,
}) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await find(explorer, 'tab vie')
  await expect(option(explorer, /^Table view/)).toContainText('3')
  await page.keyboard.press('Enter')
  await expect(explorer.table).toBeVisible()
  await find(explorer, 'dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Control+k')
  const recent = dialog(explorer).getByRole('group', { name: 'Recent' }).getByRole('option')
  await expect(recent).toHaveText([/^Table view/])
  await explorer.escapeFrom(dialog(explorer))
})

test('it finds tasks, findings and workflows, and goes there', async ({ explorer }) => {
  const { page, task } = explorer
  await explorer.open(...wrong)
  await find(explorer, 'decide_loan')
  await page.keyboard.press('Enter')
  await expect(task.getByRole('heading', { name: 'decide_loan' })).toBeVisible()
  await find(explorer, 'not signed')
  await dialog(explorer).getByRole('group', { name: 'Findings' }).getByRole('option').first().click()
  await expect(task.getByRole('heading', { name: 'notify_auditor' })).toBeVisible()
  await find(explorer, 'treasury')
  await expect(dialog(explorer).getByRole('group', { name: 'Tasks' })).toContainText('disburse_funds')
  await option(explorer, /Search all claims for/).click()
  await expect(explorer.searchField).toHaveValue('treasury')
  await expect(explorer.searchField).toBeFocused()
})

test('arrows move through the results and round the ends, while the cursor stays in the field', async ({
  explorer,
}) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await find(explorer, '')
  const input = dialog(explorer).getByRole('combobox')
  const options = dialog(explorer).getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await expect(options.last()).toBeInViewport()
  await expect(input).toHaveAttribute(
    'aria-activedescendant',
    (await options.last().getAttribute('id')) ?? '',
  )
  await page.keyboard.type('zzzz')
  await expect(dialog(explorer).getByRole('group', { name: 'Commands' })).toHaveCount(0)
  await explorer.escapeFrom(dialog(explorer))
})

test('it opens from within a text field, and from its button', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await explorer.searchField.focus()
  await page.keyboard.press('Control+k')
  await explorer.escapeFrom(dialog(explorer))
  await page.getByRole('button', { name: 'Commands' }).click()
  await expect(dialog(explorer)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ explorer }) => {
    const { page } = explorer
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await explorer.open(...wrong)
    await page.keyboard.press('Control+k')
    for (const words of ['', 'loan', 'qqqqqq']) {
      await dialog(explorer).getByRole('combobox').fill(words)
      await expectAccessible(explorer, words)
    }
  })
