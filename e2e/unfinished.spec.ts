import type { Worker } from '@playwright/test'
import { largeLedger } from '../testdata/make/large.ts'
import { expect, test } from './test.ts'
import { analysisThread } from './threads.ts'

test.describe.configure({ timeout: 240_000 })

/** Has a thread wait before it reads what begins so far on in a file, or is so long, in bytes; until it is let. */
async function holdReading(
  thread: Worker,
  what: { from?: number; long?: number },
): Promise<() => Promise<void>> {
  const held = await thread.evaluateHandle(({ from, long }) => {
    let letGo = () => {}
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const { slice } = Blob.prototype
    Blob.prototype.slice = function (this: Blob, start = 0, end = this.size) {
      const part = slice.call(this, start, end)
      const isHeld = (from !== undefined && start >= from) || (long !== undefined && end - start >= long)
      return isHeld
        ? Object.assign(part, { arrayBuffer: () => gate.then(() => new Response(part).arrayBuffer()) })
        : part
    }
    return { letGo }
  }, what)
  return () => held.evaluate(({ letGo }) => letGo())
}

test('what was read is shown while the rest is read, as unfinished as it is, and stays in its place', async ({
  explorer,
}) => {
  const { page } = explorer
  const { jsonl, keys } = await largeLedger({ tasks: 6000, workflows: 12 })
  const readOn = await holdReading(await analysisThread(explorer), { from: 3_000_000 })
  await explorer.choose(
    { name: 'large.jsonl', content: jsonl },
    { name: 'keys.json', content: JSON.stringify(keys) },
  )
  await expect(explorer.verdict).toHaveText(/ indeterminate.*; more is being read$/, { timeout: 60_000 })
  await expect(explorer.main).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByText('No findings so far.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText(
    /Reading.*[\d.]+ [kM]B of [\d.]+ MB/,
  )

  await explorer.showPanel('Import log')
  const log = page.getByRole('region', { name: 'Import log' })
  const source = log.getByRole('listitem').filter({ hasText: 'large.jsonl' }).first()
  await expect(source).toContainText('Being read: the rest follows.')
  await expect(log.getByRole('button', { name: 'Close large.jsonl' })).toHaveCount(0)

  const second = page.getByRole('list', { name: 'All workflows' }).getByRole('listitem').nth(1)
  await second.getByRole('button').click()
  const picture = explorer.graph
  await expect(picture).toBeVisible()
  const before = new URL(page.url()).hash

  await readOn()
  await explorer.settled(90_000)
  await expect(explorer.verdict).toHaveText(
    '6,000 tasks, 12 workflows: 6,000 passed, 0 failed, 0 indeterminate',
  )
  expect(new URL(page.url()).hash).toBe(before)
  await expect(source).toContainText(/SHA-256\s*[0-9a-f]{64}/)
  await expect(log.getByRole('button', { name: 'Close large.jsonl' })).toBeVisible()
})

test('a file is hashed beside whatever else is asked for, and that can be stopped', async ({ explorer }) => {
  const { page } = explorer
  const { jsonl, keys } = await largeLedger({ tasks: 6000, workflows: 12 })
  const letHash = await holdReading(await analysisThread(explorer), { long: 5_000_000 })
  await explorer.choose(
    { name: 'large.jsonl', content: jsonl },
    { name: 'keys.json', content: JSON.stringify(keys) },
  )
  const allPassed = '6,000 tasks, 12 workflows: 6,000 passed, 0 failed, 0 indeterminate'
  await expect(explorer.verdict).toHaveText(allPassed, { timeout: 60_000 })
  const progress = page.getByRole('region', { name: 'Progress' })
  await expect(progress).toContainText('Hashing the files')
  await expect(progress).toContainText('Everything is judged.')

  await page.getByRole('button', { name: /^Judged/ }).click()
  const policy = page.getByRole('dialog', { name: 'Policy' })
  await policy.getByRole('radio', { name: 'Each token at its own iat' }).check()
  await policy.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Judged at issue time' })).toBeVisible()
  await expect(progress).toContainText('Hashing the files')

  await explorer.showPanel('Import log')
  const source = page
    .getByRole('region', { name: 'Import log' })
    .getByRole('listitem')
    .filter({ hasText: 'large.jsonl' })
    .first()
  await expect(source).toContainText('comes after the verdicts')
  await progress.getByRole('button', { name: 'Stop' }).click()
  await letHash()
  await explorer.settled()
  await expect(source).toContainText('not worked out yet')
  await explorer.report()
  await expect(source).toContainText(/SHA-256\s*[0-9a-f]{64}/)
})
