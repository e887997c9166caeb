import { expectAccessible } from './accessible.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const themes = ['light', 'dark'] as const
const wrong = sampleFiles(sample('everything-wrong'))

for (const theme of themes)
  test.describe(`in the ${theme} theme axe finds nothing`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' }))

    test('on the empty page and in its dialogs', async ({ explorer }) => {
      const { page } = explorer
      await expectAccessible(explorer)
      for (const name of ['Paste…', 'Test it.', 'Help and shortcuts']) {
        await page.getByRole('button', { name }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        if (name === 'Test it.') await expect(page.getByRole('dialog')).toContainText('refused every attempt')
        await expectAccessible(explorer, name)
        await page.keyboard.press('Escape')
      }
      explorer.forgive(/Content Security Policy/)
    })

    test('on the graph with its findings, and in each panel', async ({ explorer }) => {
      await explorer.open(...wrong)
      await expect(explorer.graph.getByRole('option').first()).toBeVisible()
      await expectAccessible(explorer, 'findings')
      await explorer.main.getByRole('button', { name: 'Legend' }).click()
      await explorer.showWholeGraph()
      for (const panel of ['Overview', 'Workflows', 'Keys', 'Import log'] as const) {
        await explorer.showPanel(panel)
        await expectAccessible(explorer, panel)
      }
    })

    test('on the table, and in each tab of a task', async ({ explorer }) => {
      await explorer.open(...wrong)
      await explorer.show('Table')
      await expectAccessible(explorer, 'table')
      await explorer.row('assess_affordability').click()
      await explorer.task.getByRole('button', { name: 'Why?' }).click()
      for (const tab of ['Checks', 'Claims', 'Header', 'Raw', 'Links']) {
        await explorer.task.getByRole('tab', { name: tab }).click()
        await expectAccessible(explorer, tab)
      }
    })

    test('on messages, in the export menu, while searching and in the policy', async ({ explorer }) => {
      const { page } = explorer
      await explorer.open(...wrong, ...sampleFiles(sample('two-agents')))
      await explorer.open(
        { name: 'nothing.json', content: '' },
        { name: 'page.html', content: '<html></html>' },
      )
      await expect(explorer.messages).toHaveCount(2)
      await page.getByRole('combobox', { name: 'Search tasks' }).fill('contract')
      await expectAccessible(explorer, 'messages')
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await expectAccessible(explorer, 'export')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Judged/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(explorer, 'policy')
    })

    test('on a screen of 390 by 844', async ({ explorer }) => {
      const { page } = explorer
      await page.setViewportSize({ width: 390, height: 844 })
      await expectAccessible(explorer, 'empty')
      await explorer.open(...wrong)
      await expectAccessible(explorer, 'table')
      await explorer.panelButton('Findings').click()
      await expectAccessible(explorer, 'findings')
      await page.keyboard.press('Escape')
      await explorer.row('decide_loan').click()
      await page.getByRole('button', { name: /Details/ }).click()
      await expectAccessible(explorer, 'task')
    })
  })
