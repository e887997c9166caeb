import type { Locator } from '@playwright/test'
import type { Explorer } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

/** Everything here is done with keys and told by names, roles and live regions: nothing is seen. */
const active = ({ graph }: Explorer): Locator => graph.getByRole('option', { selected: true })

test('the verdict, the worst finding and its task are told in the order in which one asks', async ({
  explorer,
}) => {
  const { page, task } = explorer
  await explorer.open(...sampleFiles(sample('older-successor')))
  await expect(explorer.verdict).toHaveText(
    '10 tasks, 1 workflow: 9 passed, 1 failed, 0 indeterminate; 1 passed task depends on a failed or unchecked one',
  )
  await expect(explorer.findings.getByRole('button').first()).toHaveAccessibleName(
    /^error: Issued before its predecessor deploy_to_production .* was issued 95 s before its predecessor approve_release .*: 2026-02-26 00:05:20 UTC against 2026-02-26 00:06:55 UTC/,
  )

  await page.keyboard.press('n')
  await expect(explorer.said).toContainText(
    'Finding 1 of 1, error: Issued before its predecessor. deploy_to_production, releaser, failed: temporal-order',
  )
  await toPart(explorer, explorer.graph)
  await expect(active(explorer)).toHaveAccessibleName(
    'deploy_to_production, releaser, failed: temporal-order',
  )
  await page.keyboard.press('Enter')
  await expect(task).toBeFocused()

  await tabTo(explorer, task.getByRole('tab', { name: 'Checks' }))
  const checks = task.getByRole('tabpanel', { name: 'Checks' })
  await expect(checks.getByRole('paragraph').first()).toContainText(/^1 failed · \d+ passed/)
  await expect(checks.getByRole('group').filter({ hasText: 'failed: Issued before' })).toHaveCount(1)
  await page.keyboard.press('End')
  const neighbours = (name: string) => task.getByRole('list', { name, exact: true }).getByRole('button')
  await expect(neighbours('Predecessors')).toHaveAccessibleName(
    /^passed approve_release releaser issued 95 s after this task/,
  )
  await expect(neighbours('Successors')).toHaveAccessibleName(
    /^passed watch_error_rate Depends on a failed task tester/,
  )
  await tabTo(explorer, neighbours('Predecessors'))
  await page.keyboard.press('Enter')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('approve_release')
  await expect(task).toBeFocused()
  await expect(explorer.said).toHaveText('approve_release, releaser, passed')
})

test('from a task that passed the way leads to the culprit, by Why or step by step', async ({ explorer }) => {
  const { page, task, graph } = explorer
  await explorer.open(...sampleFiles(sample('forged-payload')))
  await explorer.pressSearch()
  await page.keyboard.type('disburse_funds')
  await expect(explorer.said).toContainText('1 task found')
  await page.keyboard.press('Enter')
  await expect(explorer.said).toContainText(
    'Hit 1 of 1: disburse_funds, treasury, passed, depends on a failed task',
  )

  await toPart(explorer, graph)
  await page.keyboard.press('w')
  const path = task.getByRole('list', { name: 'Shortest path to the culprit' }).getByRole('button')
  await expect(path).toHaveCount(3)
  await expect(path.last()).toBeFocused()
  await expect(path.last()).toHaveAccessibleName('failed decide_loan underwriter failed')
  await page.keyboard.press('Enter')
  await expect(task).toBeFocused()
  await expect(explorer.said).toHaveText('decide_loan, underwriter, failed: signature-invalid')

  await page.keyboard.press('F3')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('disburse_funds')
  await toPart(explorer, graph)
  const names = [/^disburse_funds, treasury, passed/, /^draw_up_contract, underwriter, passed/]
  for (const name of names) {
    await expect(active(explorer)).toHaveAccessibleName(name)
    await page.keyboard.press('ArrowLeft')
  }
  await expect(active(explorer)).toHaveAccessibleName('decide_loan, underwriter, failed: signature-invalid')
})

test('the members of a loop are told in order, and walked in order', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...sampleFiles(sample('cycle')))
  await page.keyboard.press('n')
  await expect(explorer.said).toContainText('Finding 1 of 1, error: Tasks depend on each other in a circle')
  await expect(explorer.findings.getByRole('button').first()).toHaveAccessibleName(
    /draft_answer → critique_draft → revise_answer → draft_answer, each the predecessor of the next/,
  )
  await toPart(explorer, explorer.graph)
  for (const action of ['draft_answer', 'critique_draft', 'revise_answer', 'draft_answer']) {
    await expect(active(explorer)).toHaveAccessibleName(new RegExp(`^${action}, .*failed: cycle`))
    await page.keyboard.press('ArrowRight')
  }
})

test('the story says in sentences what the picture shows', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...sampleFiles(sample('older-successor')))
  await page.keyboard.press('3')
  await expect(explorer.said).toHaveText('Table view')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('table as a story')
  await page.keyboard.press('Enter')
  const story = page.getByRole('list', { name: 'Story' }).getByRole('listitem')
  await expect(story.first()).toContainText(/10 tasks, 1 failed, 9 passed$/)
  await expect(story.filter({ hasText: 'deploy_to_production' })).toHaveText(
    /^failed:\s*\d+ deploy_to_production by .*releaser, after \d+, signature valid, issued 95 s before its predecessor \d+: temporal order violated/,
  )
})

const mostStops = 80

/** Goes from part to part of the page by F6, and by Tab within one. */
async function toPart(explorer: Explorer, target: Locator): Promise<void> {
  for (let press = 0; press < 8; press++) {
    await explorer.page.keyboard.press('F6')
    if (await explorer.main.evaluate((main) => main.contains(document.activeElement))) break
  }
  await tabTo(explorer, target)
}

/** Presses Tab until something has the focus. */
async function tabTo({ page }: Explorer, target: Locator): Promise<void> {
  for (let press = 0; press < mostStops; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}
