import { largeLedger, writeLargeLedger } from '../testdata/make/large.ts'
import { expect, test } from './test.ts'

test.describe.configure({ mode: 'default', timeout: 120_000 })

test('five thousand tasks of one workflow open, and every needle is found and can be followed', async ({
  explorer,
}, testInfo) => {
  const file = testInfo.outputPath('large.jsonl')
  const needles = await writeLargeLedger(file, { tasks: 5000, workflows: 1, needles: true })
  await explorer.openLarge(file, `${file}.keys.json`)
  await expect(explorer.verdict).toHaveText(
    /^5,000 tasks, 1 workflow: 4,996 passed, 4 failed, 0 indeterminate/,
  )
  await expect(explorer.findings).toHaveCount(3)
  expect(needles).toBeDefined()

  for (const code of ['signature-invalid', 'temporal-order', 'cycle']) {
    await explorer.findings.filter({ hasText: code }).getByRole('button').first().click()
    const card = explorer.graph.getByRole('option', { selected: true })
    await expect(card).toHaveAccessibleName(new RegExp(`failed: ${code}`))
    await expect(card).toBeInViewport()
    await expect(explorer.task.getByText('Failed', { exact: true })).toBeVisible()
  }
})

test('its table draws only the rows looked at, and the last row can be reached', async ({ explorer }) => {
  const { jsonl, keys } = await largeLedger({ tasks: 5000, workflows: 1 })
  await explorer.openLarge(
    { name: 'large.jsonl', content: jsonl },
    { name: 'keys.json', content: JSON.stringify(keys) },
  )
  await explorer.show('Table')
  await expect(explorer.table).toHaveAttribute('aria-rowcount', '5002')
  const rows = explorer.row(/, passed/)
  await rows.first().click()
  await expect(rows.first()).toBeFocused()
  expect(await rows.count()).toBeLessThan(200)
  await explorer.page.keyboard.press('End')
  const last = explorer.table.getByRole('row', { selected: true })
  await expect(last).toHaveAttribute('aria-rowindex', '5002')
  await expect(last).toBeInViewport()
  await expect(explorer.task.getByRole('tab', { name: 'Checks' })).toBeVisible()
})

/** Unsigned: how deep a chain may be has nothing to do with its signatures. */
function chain(length: number): string {
  const iat = 1_772_064_000
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  const claims = (n: number) => ({
    iss: `spiffe://chain.example/agent/${n % 7}`,
    aud: 'spiffe://chain.example/ledger',
    iat: iat + n,
    exp: iat + n + 600,
    jti: id(n),
    wid: '00000000-0000-4000-8000-ffffffffffff',
    exec_act: `step_${n}`,
    pred: n === 0 ? [] : [id(n - 1)],
  })
  return Array.from({ length }, (_, n) => JSON.stringify(claims(n))).join('\n')
}

test('a chain twenty thousand deep opens, and its deepest task is shown with what it follows', async ({
  explorer,
}) => {
  await explorer.openLarge({ name: 'chain.jsonl', content: chain(20_000) })
  await expect(explorer.verdict).toHaveText(/^20,000 tasks, 1 workflow: /)
  await expect(explorer.graph).toBeVisible()
  await explorer.searchField.fill('step_19999')
  await explorer.page.keyboard.press('Enter')
  await expect(explorer.task.getByRole('heading', { name: 'step_19999' })).toBeVisible()
  await explorer.task.getByRole('tab', { name: 'Links' }).click()
  await expect(explorer.task.getByRole('button', { name: 'step_19998' })).toBeVisible()
  await expect(explorer.card('step_19999')).toBeInViewport()
})
