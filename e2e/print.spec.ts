import type { Page } from '@playwright/test'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const wrong = sampleFiles(sample('everything-wrong'))
const paper = (page: Page) => page.getByRole('article', { name: 'Printed page' })

test('on paper stand the verdict, all findings and the whole graph, and nothing of the screen', async ({
  explorer,
}) => {
  const { page } = explorer
  await page.emulateMedia({ colorScheme: 'dark' })
  await explorer.open(...wrong)
  await expect(paper(page)).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await expect(paper(page)).toContainText('23 tasks, 1 workflow: 6 passed, 15 failed, 2 indeterminate')
  await expect(paper(page)).toContainText('Judged at recorded time')
  await expect(paper(page).getByRole('heading', { name: '21 findings' })).toBeVisible()
  await expect(paper(page).getByRole('img', { name: 'Execution graph' })).toBeVisible()
  await expect(paper(page).getByText('close_case')).not.toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Panels' })).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.emulateMedia({ media: 'screen' })
  await expect(paper(page)).toHaveCount(0)
  await expect(explorer.graph).toBeVisible()
})

test('the table is printed with every task, and printing on small paper changes no view', async ({
  explorer,
}) => {
  const { page } = explorer
  await explorer.open(...wrong)
  await explorer.show('Table')
  await page.emulateMedia({ media: 'print' })
  await expect(paper(page).getByRole('row')).toHaveCount(24)
  await expect(paper(page).getByRole('row', { name: /notify_auditor/ })).toContainText('token-unsigned')
  await page.setViewportSize({ width: 700, height: 1000 })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ media: 'screen' })
  await expect(explorer.findings.first()).toBeVisible()
})

test('with forced colours a chosen view, a selected task and the verdicts can still be told', async ({
  explorer,
}) => {
  const { page } = explorer
  await page.emulateMedia({ forcedColors: 'active' })
  await explorer.open(...wrong)
  await explorer.show('Table')
  await explorer.row('decide_loan').click()
  for (const chosen of [
    page.getByRole('button', { name: 'Table', pressed: true }),
    explorer.table.getByRole('row', { selected: true }),
    explorer.task.getByRole('tab', { selected: true }),
  ])
    await expect(chosen).toHaveCSS('outline-style', 'solid')
  await expect(explorer.row('decide_loan')).toContainText('passed')
})
