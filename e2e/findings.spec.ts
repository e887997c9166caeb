import { zipSync } from 'fflate'
import { readTestFile, sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

test('what was found is told in words, the worst first, and leads to the findings of its kind', async ({
  explorer,
}) => {
  const { page, task } = explorer
  await explorer.open(...sampleFiles(sample('everything-wrong')))
  await expect(explorer.findings.first().getByRole('button').first()).toHaveAccessibleName(/^error: /)

  await explorer.showPanel('Overview')
  const overview = page.getByRole('region', { name: 'Overview' })
  await overview.getByRole('button', { name: /^Show \d+ more$/ }).click()
  await overview.getByRole('button', { name: /^error: Tasks depend on each other in a circle/ }).click()
  await expect(explorer.findings).toHaveCount(1)
  await page.keyboard.press('n')
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('1 of 1')
  await expect(explorer.said).toContainText('Finding 1 of 1, error: Tasks depend on each other in a circle')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('propose_terms')
  await page.getByRole('combobox', { name: 'Show findings of' }).selectOption('warning')
  await page.keyboard.press('n')
  await expect(explorer.said).toContainText(/Finding 1 of \d+, warning: /)
})

test('each file in an archive is a ledger of its own, and named where a task was seen', async ({
  explorer,
}) => {
  const { page, task } = explorer
  const bytes = (text: string) => new TextEncoder().encode(text)
  const ledger = readTestFile('ledgers/rows.jsonl')
  const other = readTestFile('ledgers/compact-lines.txt')
  const content = zipSync({
    'north/rows.jsonl': bytes(ledger),
    'south/rows.jsonl': bytes(ledger),
    'tokens.txt': bytes(other),
    'keys.json': bytes(readTestFile('keys/jwks.json')),
    'picture.png': Uint8Array.of(137, 80, 78, 71, 0, 0, 0),
  })
  await explorer.open({ name: 'evidence.zip', content: Buffer.from(content) })
  await expect(explorer.verdict).toHaveText(/^6 tasks, 1 workflow: 6 passed, 0 failed, 0 indeterminate/)
  await expect(page.getByText('No findings')).toBeVisible()
  await explorer.showPanel('Import log')
  const passedOver = page.getByRole('region', { name: 'Files in it without a token' })
  await expect(passedOver.getByRole('listitem')).toHaveText(['picture.png'])
  await explorer.pressView('Table')
  await explorer.row('register_patient').click()
  await task.getByRole('tab', { name: 'Links' }).click()
  await expect(task).toContainText('evidence.zip, north/rows.jsonl, line 1')
  await expect(task).toContainText('evidence.zip, south/rows.jsonl, line 1')
})

test('a task that no ledger recorded is said to be judged at its own iat', async ({ explorer }) => {
  const { task } = explorer
  await explorer.open(
    { name: 'tokens.txt', content: readTestFile('ledgers/compact-lines.txt') },
    { name: 'keys.json', content: readTestFile('keys/jwks.json') },
  )
  await explorer.pressView('Table')
  await explorer.row('register_patient').click()
  await expect(task).toContainText('Judged at its own iat: 2026-02-26 00:00:00 UTC')
  await explorer.open({ name: 'rows.jsonl', content: readTestFile('ledgers/rows.jsonl') })
  await expect(task).toContainText(/Judged at recorded time: 2026-02-26 00:0/)
})
