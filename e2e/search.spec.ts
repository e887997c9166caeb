import type { Locator } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import type { Explorer } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const board = sampleFiles(sample('tumour-board'))
const wrong = sampleFiles(sample('everything-wrong'))

const offers = ({ page }: Explorer): Locator => page.getByRole('listbox', { name: 'Ways to go on' })

test('words are looked for in all claims, and the claim that holds them is shown', async ({ explorer }) => {
  const { page, task } = explorer
  await explorer.open(...board)
  await expect(explorer.said).toHaveText('Graph drawn: 40 tasks')
  await explorer.pressSearch()
  await page.keyboard.type('0842ecc')
  await expect(page.getByRole('search')).toContainText('4')
  await expect(explorer.said).toHaveText('4 tasks found')
  await page.keyboard.press('Enter')
  await expect(task.getByRole('heading', { name: 'summarise_case' })).toBeVisible()
  await expect(page.getByRole('search').locator('mark')).toHaveText('0842ecc')
  await expect(page.getByRole('search')).toContainText('jti')
  await expect(explorer.said).toHaveText(/^Hit 1 of 4: summarise_case/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('search')).toContainText('2 of 4')
  await expect(page.getByRole('search')).toContainText('pred')
  await page.keyboard.press('Shift+Enter')
  await expect(task.getByRole('heading', { name: 'summarise_case' })).toBeVisible()
})

test('Enter that follows the last letter at once goes to the first hit, and this stays the hit at hand', async ({
  explorer,
}) => {
  const { page, task } = explorer
  await explorer.open(...board)
  for (const [words, hits, action] of [
    ['acquire', 3, 'acquire_ct'],
    ['0842ecc', 4, 'summarise_case'],
  ] as const) {
    await explorer.searchField.focus()
    await typeAndEnter(explorer, words)
    await expect(task.getByRole('heading', { level: 2 })).toHaveText(action)
    await expect(explorer.said).toContainText(`Hit 1 of ${hits}: ${action}`)
    await expect(page.getByRole('search')).toContainText(`1 of ${hits}`)
  }
})

test('hits are marked and nothing else is dimmed', async ({ explorer }) => {
  const { page, table } = explorer
  await explorer.open(...board)
  await explorer.show('Table')
  await explorer.pressSearch()
  await page.keyboard.type('summarise_case')
  const found = table.locator('[data-found="true"]')
  await expect(found).toHaveCount(1)
  await expect(found).toHaveAccessibleName(/^summarise_case/)
  await expect(explorer.row('register_referral')).toHaveCSS('opacity', '1')
})

test('F3 and Control G go from hit to hit from anywhere, and leave the browser’s own search alone while nothing is searched', async ({
  explorer,
}) => {
  const { page, task } = explorer
  await explorer.open(...board)
  const taken = (key: string) =>
    page.evaluate(
      (pressed) =>
        !document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
        ),
      key,
    )
  await explorer.pressSearch()
  expect(await taken('F3')).toBe(false)
  await explorer.searchField.fill('acquire')
  await expect(page.getByRole('search')).toContainText('3')
  await explorer.main.focus()
  expect(await taken('F3')).toBe(true)
  await expect(page.getByRole('search')).toContainText('1 of 3')
  const first = await task.getByRole('heading', { level: 2 }).textContent()
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('search')).toContainText('2 of 3')
  await page.keyboard.press('Shift+F3')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText(first ?? '')
})

test('what is typed is completed: fields, then their values', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await explorer.pressSearch()
  await page.keyboard.type('ver')
  await expect(offers(explorer).getByRole('option').first()).toHaveText(/^verdict:/)
  await page.keyboard.press('Tab')
  await expect(explorer.searchField).toHaveValue('verdict:')
  await page.keyboard.press('ArrowDown')
  const option = offers(explorer).getByRole('option', { selected: true })
  await expect(option).toHaveText(/^failed/)
  await expect(explorer.searchField).toHaveAttribute(
    'aria-activedescendant',
    (await option.getAttribute('id')) ?? '',
  )
  await expect(explorer.searchField).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Enter')
  await expect(explorer.searchField).toHaveValue('verdict:failed ')
  await expect(offers(explorer)).toHaveCount(0)
  await expect(page.getByRole('search')).toContainText('15')
  await page.keyboard.type('cod')
  await offers(explorer)
    .getByRole('option', { name: /^code:/ })
    .click()
  await expect(explorer.searchField).toHaveValue('verdict:failed code:')
  await expect(explorer.searchField).toBeFocused()
})

test('Escape closes what is offered, then clears, then leaves the field; Tab leaves it where nothing is offered', async ({
  explorer,
}) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await explorer.pressSearch()
  await page.keyboard.type('act')
  await expect(offers(explorer)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(offers(explorer)).toHaveCount(0)
  await expect(explorer.searchField).toHaveValue('act')
  await page.keyboard.press('Escape')
  await expect(explorer.searchField).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(explorer.searchField).not.toBeFocused()
  await explorer.pressSearch()
  await page.keyboard.press('Tab')
  await expect(explorer.searchField).not.toBeFocused()
})

test('what has no meaning is quoted and explained, and a value that fits nothing too', async ({
  explorer,
}) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await expect(explorer.said).toHaveText('Graph drawn: 23 tasks')
  await explorer.searchField.fill('verdict:broken')
  await expect(page.getByRole('search')).toContainText('failed, indeterminate or passed')
  await explorer.searchField.fill('agent:nobody')
  await expect(page.getByRole('search')).toContainText('No agent fits')
  await expect(page.getByRole('search')).toContainText('No task found.')
  await expect(page.getByRole('button', { name: /^Show only these/ })).toHaveCount(0)
  await expect(explorer.said).toHaveText('No task found')
})

test('Control and Enter shows only the hits', async ({ explorer }) => {
  const { page, table } = explorer
  await explorer.open(...wrong)
  await explorer.show('Table')
  await explorer.searchField.fill('verdict:indeterminate')
  await expect(page.getByRole('search')).toContainText('2')
  await page.keyboard.press('Control+Enter')
  await expect(explorer.searchField).toHaveValue('')
  await expect(table.locator('[data-task]')).toHaveCount(2)
  await expect(explorer.said).toContainText('2 of 23 tasks shown')
})

test('what unfolds beneath the field gets out of the way of the filters, and comes back when asked for', async ({
  explorer,
}) => {
  const { page } = explorer
  const tips = page.getByRole('search').getByText('a word, in any claim of any task')
  const chip = page.getByRole('button', { name: 'Remove the filter verdict failed' })
  await explorer.open(...wrong)
  await explorer.searchField.click()
  await expect(tips).toBeVisible()
  await explorer.searchField.fill('verdict:failed')
  await page.keyboard.press('Control+Enter')
  await expect(chip).toBeVisible()
  await expect(tips).toHaveCount(0)
  await expect(explorer.searchField).toBeFocused()
  await explorer.searchField.click()
  await expect(tips).toBeVisible()
  await explorer.searchField.fill('agent:treasury')
  await page.getByRole('button', { name: 'Show only these' }).click()
  await expect(page.getByRole('button', { name: 'Remove the filter agent treasury' })).toBeVisible()
  await expect(tips).toHaveCount(0)
  await expect(explorer.searchField).toBeFocused()
})

/** Of targets: what unfolds beneath the field lies over the page, and what it covers half is whole again once it folds. */
const sizes = false

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the search of the ${colorScheme} theme, wide or narrow`, async ({
    explorer,
  }) => {
    const { page } = explorer
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await explorer.open(...wrong)
    for (const size of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size)
      await explorer.searchField.focus()
      await expectAccessible(explorer, `empty, ${size.width}`, sizes)
      await explorer.searchField.fill('a')
      await expect(offers(explorer)).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await expectAccessible(explorer, `offers, ${size.width}`, sizes)
      await explorer.searchField.fill('loan')
      await expect(page.getByRole('button', { name: 'Next hit' })).toBeEnabled()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('search').locator('mark')).toBeVisible()
      await expectAccessible(explorer, `a hit, ${size.width}`, sizes)
      await page.getByRole('button', { name: 'Clear the search' }).click()
    }
  })

test('on a small screen the field has a line of its own, and all of its buttons', async ({ explorer }) => {
  const { page } = explorer
  await page.setViewportSize({ width: 390, height: 844 })
  await explorer.open(...board)
  await explorer.searchField.click()
  await page.keyboard.type('acquire')
  await expect.poll(async () => (await explorer.searchField.boundingBox())?.width).toBeGreaterThan(160)
  await page.getByRole('button', { name: 'Next hit' }).click()
  await expect(page.getByRole('search')).toContainText('1 of 3')
  await page.getByRole('button', { name: /^Show only these/ }).click()
  await expect(explorer.table.locator('[data-task]')).toHaveCount(3)
})

/** Types words and presses Enter before the page has done anything but show them. */
const typeAndEnter = ({ searchField }: Explorer, words: string): Promise<void> =>
  searchField.evaluate(async (field: HTMLInputElement, typed) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await Promise.resolve()
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  }, words)
