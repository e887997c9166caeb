import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expectAccessible } from './accessible.ts'
import type { Explorer } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const themes = {
  'the light theme': { colorScheme: 'light' },
  'the dark theme': { colorScheme: 'dark' },
  'the colours that the user forces': { colorScheme: 'light', forcedColors: 'active', contrast: 'more' },
  'the dark theme with more contrast': { colorScheme: 'dark', contrast: 'more' },
} as const
const wrong = sampleFiles(sample('everything-wrong'))
const panels = ['Overview', 'Findings', 'Workflows', 'Keys', 'Import log'] as const
const taskTabs = ['Checks', 'Claims', 'Header', 'Raw', 'Links'] as const

for (const [theme, media] of Object.entries(themes))
  test.describe(`in ${theme} axe finds nothing`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ ...media, reducedMotion: 'reduce' }))

    test('on the empty page and in its dialogs', async ({ explorer }) => {
      const { page } = explorer
      await expectAccessible(explorer, 'empty')
      for (const name of ['Paste…', 'Test it.', 'Help and shortcuts', 'Commands']) {
        await page.getByRole('button', { name }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        if (name === 'Test it.') await expect(page.getByRole('dialog')).toContainText('refused every attempt')
        await expectAccessible(explorer, name)
        await explorer.escapeFrom(page.getByRole('dialog'))
      }
      explorer.forgive(/Content Security Policy/)
    })

    test('while a ledger is read', async ({ explorer }) => {
      await neverAnswered(explorer)
      await explorer.page.getByLabel('Open files').setInputFiles(wrong)
      await expect(explorer.page.getByRole('progressbar')).toBeVisible()
      await expectAccessible(explorer, 'loading')
    })

    test('on the graph with its findings, and in each panel', async ({ explorer }) => {
      await explorer.open(...wrong)
      await expect(explorer.graph.getByRole('option').first()).toBeVisible()
      await expectAccessible(explorer, 'findings')
      await explorer.main.getByRole('button', { name: 'Legend' }).click()
      await explorer.showWholeGraph()
      for (const panel of panels) {
        await explorer.showPanel(panel)
        await expectAccessible(explorer, panel)
      }
    })

    test('on the timeline, the table, the story, and in each tab of a task', async ({ explorer }) => {
      const { page } = explorer
      await explorer.open(...wrong)
      await explorer.pressView('Timeline')
      await page.getByRole('button', { name: 'Time span', exact: true }).click()
      await explorer.main.getByRole('button', { name: 'Legend' }).click()
      await expectAccessible(explorer, 'timeline')
      await explorer.show('Table')
      await page.getByRole('button', { name: 'Story' }).click()
      await expect(page.getByRole('list', { name: 'Story' })).toBeVisible()
      await expectAccessible(explorer, 'story')
      await page.getByRole('button', { name: 'Grid' }).click()
      await explorer.row('assess_affordability').click()
      await explorer.task.getByRole('button', { name: 'Why?' }).click()
      for (const tab of taskTabs) {
        await explorer.task.getByRole('tab', { name: tab }).click()
        await expect(explorer.task.getByRole('tabpanel', { name: tab })).toBeVisible()
        await expectAccessible(explorer, tab)
      }
    })

    test('on many workflows as cards', async ({ explorer }) => {
      await explorer.open(...wrong, ...sampleFiles(sample('cycle')), ...sampleFiles(sample('two-agents')))
      await explorer.page.keyboard.press('Control+k')
      await expect(explorer.page.getByRole('dialog').getByRole('combobox')).toBeFocused()
      await explorer.page.keyboard.type('a card for each')
      await explorer.page.keyboard.press('Enter')
      await expect(explorer.page.getByRole('list', { name: 'All workflows' })).toBeVisible()
      await expectAccessible(explorer, 'overview')
    })

    test('on messages, in menus, while searching and in the policy', async ({ explorer }) => {
      const { page } = explorer
      await explorer.open(...wrong, ...sampleFiles(sample('two-agents')))
      await explorer.open(
        { name: 'nothing.json', content: '' },
        { name: 'page.html', content: '<html></html>' },
      )
      await expect(explorer.messages).toHaveCount(2)
      await page.getByRole('combobox', { name: 'Search tasks' }).fill('contract')
      await expectAccessible(explorer, 'messages')
      for (const name of ['Export', 'Add a filter']) {
        await page.getByRole('button', { name, exact: true }).click()
        await expect(page.getByRole('menu')).toBeVisible()
        await expectAccessible(explorer, name)
        await explorer.escapeFrom(page.getByRole('menu'))
      }
      await page.getByRole('button', { name: /^Judged/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(explorer, 'policy')
    })

    test('in the menu of columns, beside the hashes of a file, and on the link that was copied', async ({
      explorer,
    }) => {
      const { page, task } = explorer
      await explorer.open(...wrong)
      await explorer.show('Table')
      await page.getByRole('button', { name: 'Columns', exact: true }).click()
      await expect(page.getByRole('menu', { name: 'Columns' })).toBeVisible()
      await expectAccessible(explorer, 'columns')
      await explorer.escapeFrom(page.getByRole('menu'))

      await explorer.row('decide_loan').click()
      await task.getByRole('tab', { name: 'Claims' }).click()
      await task
        .getByLabel('File to compare with the hashes')
        .setInputFiles({ name: 'loan.txt', mimeType: 'text/plain', buffer: Buffer.from('a loan') })
      const box = task.getByRole('region', { name: 'Compare with a file' })
      await box.scrollIntoViewIfNeeded()
      await expect(box).toContainText('SHA-256 of the file')
      await expectAccessible(explorer, 'hashes')

      await page.getByRole('button', { name: 'Copy link' }).click()
      await expect(page.getByRole('dialog', { name: 'A link to what is shown' })).toContainText(
        /was copied|did not let it/,
      )
      await expectAccessible(explorer, 'link')
    })

    test('on what was refused, and on what was read in part', async ({ explorer }) => {
      await explorer.open({ name: 'page.html', content: '<html></html>' })
      await expect(explorer.messages).toHaveCount(1)
      await expectAccessible(explorer, 'refused')
      const whole = gzipSync(readFileSync(wrong[0]))
      await explorer.open({ name: 'cut.jsonl.gz', content: whole.subarray(0, whole.length * 0.7) })
      await expect(explorer.verdict).toHaveText(/tasks?, /)
      await explorer.showPanel('Import log')
      await expectAccessible(explorer, 'read in part')
      await explorer.showPanel('Overview')
      await expectAccessible(explorer, 'counted in part')
    })

    test('on a screen of 390 by 844', async ({ explorer }) => {
      const { page } = explorer
      await page.setViewportSize({ width: 390, height: 844 })
      await expectAccessible(explorer, 'empty')
      await explorer.open(...wrong)
      await expectAccessible(explorer, 'table')
      for (const panel of panels) {
        await explorer.panelButton(panel).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await expectAccessible(explorer, panel)
        await explorer.escapeFrom(page.getByRole('dialog'))
      }
      await explorer.row('decide_loan').click()
      await page.getByRole('button', { name: /Details/ }).click()
      for (const tab of taskTabs) {
        await page.getByRole('dialog').getByRole('tab', { name: tab }).click()
        await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
        await expectAccessible(explorer, tab)
      }
      await explorer.escapeFrom(page.getByRole('dialog'))
      for (const view of ['Graph', 'Timeline'] as const) {
        await explorer.pressView(view)
        await expectAccessible(explorer, view)
      }
    })
  })

/** Nothing sent to a worker arrives from now on: whatever is opened is read for ever. */
const neverAnswered = ({ page }: Explorer): Promise<void> =>
  page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined
  })
