import { writeFileSync } from 'node:fs'
import { readTestFile, testFile } from './files.ts'
import { expect, test } from './test.ts'

test('a file that changes after it was opened keeps its verdicts, and its tokens are shown and verified no more', async ({
  explorer,
}, testInfo) => {
  const { page } = explorer
  const path = testInfo.outputPath('ledger.jsonl')
  writeFileSync(path, readTestFile('ledgers/rows.jsonl'))
  await explorer.open(path)
  await explorer.settled()
  await explorer.graph.getByRole('option').first().click()
  await page.getByRole('tab', { name: 'Raw' }).click()
  const raw = page.getByRole('tabpanel', { name: 'Raw' })
  await expect(raw).toContainText('eyJ')

  writeFileSync(path, `${readTestFile('ledgers/rows.jsonl')}\n`)
  await explorer.graph.getByRole('option').nth(1).click()
  await expect(raw).toContainText('ledger.jsonl could not be read')
  await expect(raw).toContainText('choose it again')
  await page.getByRole('tab', { name: 'Claims' }).click()
  await expect(page.getByRole('tabpanel', { name: 'Claims' })).toContainText('ledger.jsonl could not be read')

  await explorer.choose(testFile('keys/jwks.json'))
  await expect(explorer.messages.filter({ hasText: 'ledger.jsonl could not be read' })).toHaveCount(1)
  await expect(explorer.verdict).toContainText('6 tasks, 1 workflow: 0 passed, 0 failed, 6 indeterminate')

  await explorer.open(path)
  await expect(explorer.verdict).toHaveText(/^6 tasks, 1 workflow: 6 passed, 0 failed, 0 indeterminate$/)
})
