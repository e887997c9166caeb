import { readFileSync, writeFileSync } from 'node:fs'
import { readTestFile, sample, sampleFiles, testFile } from './files.ts'
import { expect, test } from './test.ts'

test('a session opens again with its sources, its keys, the word of the user and its rules', async ({
  explorer,
}, testInfo) => {
  await explorer.open(...sampleFiles(sample('missing-predecessor')))
  await explorer.paste(readTestFile('ledgers/compact-lines.txt'))
  const policy = testInfo.outputPath('policy.json')
  writeFileSync(policy, '{"name":"strict","ledger":"complete"}')
  await explorer.applyPolicy(policy)
  await explorer.showPanel('Keys')
  const keys = explorer.page.getByRole('table', { name: 'Trusted keys' })
  await keys
    .getByRole('button', { name: /^Remove / })
    .first()
    .click()
  await explorer.settled()
  const before = await explorer.report()
  const saved = readFileSync(await explorer.exported('Session (JSON)'), 'utf8')

  for (const reopen of [
    () => explorer.open({ name: 'saved by somebody.txt', content: saved }),
    () => explorer.paste(saved),
  ]) {
    await explorer.open(testFile('ledgers/one-token.jwt'))
    expect(await explorer.report()).not.toEqual(before)
    await reopen()
    expect(await explorer.report()).toEqual(before)
  }
  await expect(explorer.messages).toHaveCount(0)
})

test('a session says what it took the place of, and gives it back with its keys and its policy', async ({
  explorer,
}, testInfo) => {
  const { page } = explorer
  await explorer.open(testFile('ledgers/one-token.jwt'))
  const saved = readFileSync(await explorer.exported('Session (JSON)'), 'utf8')
  await explorer.open(testFile('ledgers/compact-lines.txt'), testFile('keys/jwks.json'))
  const policy = testInfo.outputPath('policy.json')
  writeFileSync(policy, '{"name":"strict","ledger":"complete"}')
  await explorer.applyPolicy(policy)
  const before = await explorer.report()

  await explorer.paste(saved)
  await expect(explorer.verdict).toHaveText(/^1 task, /)
  const said = page.getByRole('region', { name: 'Messages' }).getByRole('status')
  await expect(said).toContainText('The session took the place of what was open')
  await expect(said).toContainText(/^.*Closed: 3 sources, \d+ trusted keys, the policy “strict”\./)
  await page.getByRole('button', { name: 'Bring back what was open' }).focus()
  await page.keyboard.press('Enter')
  await expect(said).toHaveCount(0)
  await expect(explorer.verdict).toHaveText(/^[67] tasks, /)
  await explorer.settled()
  await expect(explorer.main).toBeFocused()
  expect(await explorer.report()).toEqual(before)
})

test('a damaged session is refused by what is wrong with it, and what was open stays open', async ({
  explorer,
}) => {
  await explorer.open(testFile('ledgers/compact-lines.txt'), testFile('keys/jwks.json'))
  await explorer.open({ name: 'cut.json', content: '{"session":"ect-explorer/1","sources":[{"name":' })
  await expect(explorer.messages).toContainText('cut.json is a damaged session')
  await expect(explorer.verdict).toHaveText(/^6 tasks, 1 workflow: 6 passed, 0 failed, 0 indeterminate/)
})
