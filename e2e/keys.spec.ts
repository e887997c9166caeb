import { readFileSync } from 'node:fs'
import type { Explorer } from './explorer.ts'
import { readTestFile, sample, sampleFiles, testFile } from './files.ts'
import { expect, test } from './test.ts'

const [ledger, keys] = sampleFiles(sample('two-agents'))
const [keyOfA, keyOfB] = (JSON.parse(readFileSync(keys, 'utf8')) as { keys: readonly [object, object] }).keys

const sentence = (passed: number, indeterminate: number) =>
  new RegExp(`^2 tasks, 1 workflow: ${passed} passed, 0 failed, ${indeterminate} indeterminate`)

const panel = ({ page }: Explorer) => page.getByRole('region', { name: 'Keys' })
const trusted = (explorer: Explorer) => panel(explorer).getByRole('table', { name: 'Trusted keys' })
const removal = (explorer: Explorer, kid: string) =>
  trusted(explorer).getByRole('button', { name: `Remove ${kid}` })

/** A missing key stands in the panel with a way to add it. */
const missing = (explorer: Explorer) =>
  panel(explorer)
    .getByRole('listitem')
    .filter({ has: explorer.page.getByRole('button', { name: 'Add one' }) })

async function addInPanel(explorer: Explorer, text: string) {
  await panel(explorer).getByRole('textbox', { name: 'Public keys' }).fill(text)
  await panel(explorer).getByRole('button', { name: 'Add pasted keys' }).click()
  await explorer.settled()
}

test('a ledger without keys is indeterminate, and the keys that are missing are named', async ({
  explorer,
}) => {
  await explorer.open(ledger)
  await expect(explorer.verdict).toHaveText(sentence(0, 2))
  await expect(explorer.findings.filter({ hasText: 'key-unknown' })).toHaveCount(2)
  await explorer.showPanel('Keys')
  await expect(missing(explorer)).toHaveCount(2)
  await expect(missing(explorer).filter({ hasText: 'example-a-2026' })).toContainText(
    '1 task cannot be checked',
  )
  await expect(missing(explorer).filter({ hasText: 'example-b-2026' })).toBeVisible()
})

test('a key pasted in the panel turns its tasks, and the rest when the other key comes as a file', async ({
  explorer,
}) => {
  await explorer.open(ledger)
  await explorer.showPanel('Keys')
  await addInPanel(explorer, JSON.stringify(keyOfB))
  await expect(explorer.verdict).toHaveText(sentence(1, 1))
  await expect(missing(explorer)).toHaveText(/example-a-2026/)
  await explorer.open({ name: 'a.json', content: JSON.stringify(keyOfA) })
  await expect(explorer.verdict).toHaveText(sentence(2, 0))
  await expect(missing(explorer)).toHaveCount(0)
  await expect(trusted(explorer).getByRole('row').filter({ hasText: 'a.json' })).toContainText(
    'spiffe://example.com/agent/a',
  )
})

test('keys may come first; the page says so and waits for their ledger', async ({ explorer }) => {
  await explorer.open(keys)
  await expect(explorer.page.getByRole('region', { name: 'Messages' })).toContainText('2 keys were added')
  await explorer.open(ledger)
  await expect(explorer.verdict).toHaveText(sentence(2, 0))
})

test('a key that is removed takes its verdicts with it, and brings them back when it is added again', async ({
  explorer,
}) => {
  await explorer.open(ledger, keys)
  await explorer.showPanel('Keys')
  await removal(explorer, 'example-a-2026').click()
  await expect(explorer.verdict).toHaveText(sentence(1, 1))
  await expect(missing(explorer)).toHaveText(/example-a-2026/)
  await addInPanel(explorer, JSON.stringify(keyOfA))
  await expect(explorer.verdict).toHaveText(sentence(2, 0))
})

test('what is open in the task panel turns with its key', async ({ explorer }) => {
  await explorer.open(ledger)
  await explorer.show('Table')
  await explorer.row('validate_safety').click()
  await expect(explorer.task).toContainText('Indeterminate')
  await explorer.open(keys)
  await expect(explorer.task).not.toContainText('Indeterminate')
  await expect(explorer.row('validate_safety')).toHaveAccessibleName('validate_safety, passed')
})

test('keys inside a ledger are not trusted until the user says so', async ({ explorer }) => {
  await explorer.open(testFile('ledgers/ledger-with-keys.json'))
  await expect(explorer.verdict).toHaveText(/: 0 passed, 0 failed, 6 indeterminate/)
  await explorer.showPanel('Keys')
  await expect(panel(explorer)).toContainText('inside the ledger itself')
  await expect(trusted(explorer)).toHaveCount(0)
  await panel(explorer).getByRole('button', { name: 'Trust them' }).click()
  await expect(explorer.verdict).toHaveText(/: 6 passed, 0 failed, 0 indeterminate/)
  await expect(trusted(explorer)).toBeVisible()
})

test('a PEM key that names no key id verifies nothing by itself, and nothing turns green', async ({
  explorer,
}) => {
  await explorer.open(testFile('ledgers/rows.jsonl'), testFile('ledgers/keys.pem'))
  await expect(explorer.verdict).toHaveText(/: 0 passed, 0 failed, 6 indeterminate/)
  const report = await explorer.report()
  expect(report.keys.length).toBeGreaterThan(0)
})

test('a private key is refused where it is pasted, and the page says what to give instead', async ({
  explorer,
}) => {
  await explorer.open(ledger)
  await explorer.showPanel('Keys')
  await addInPanel(explorer, readTestFile('keys/example-a-2026.json'))
  await expect(explorer.messages).toContainText('A private key in pasted keys was refused')
  await expect(explorer.verdict).toHaveText(sentence(0, 2))
  await expect(panel(explorer).getByRole('list').last()).not.toContainText('"d"')
})

test('a public key without its PEM armour is read all the same', async ({ explorer }) => {
  await explorer.open(ledger)
  await explorer.showPanel('Keys')
  const [, , bare = ''] = readTestFile('ledgers/keys.pem').split('-----')
  await addInPanel(explorer, bare.replaceAll('\n', ''))
  await expect(trusted(explorer)).toContainText('ES256')
})
