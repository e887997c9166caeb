import { availableParallelism } from 'node:os'
import { type LargeText, largeLedger } from '../testdata/make/large.ts'
import type { Explorer } from './explorer.ts'
import { expect, test } from './test.ts'

test.describe.configure({ timeout: 240_000 })

/** Signatures that take a browser long enough for somebody to do something meanwhile. */
const slowly = { tasks: 6000, workflows: 6, alg: 'ES512' } as const

/** Chooses the ledger and its keys, and does not wait for what comes of it. */
async function begin({ page }: Explorer, { jsonl, keys }: LargeText): Promise<void> {
  const files = { 'large.jsonl': jsonl, 'keys.json': JSON.stringify(keys) }
  await page.getByLabel('Open files').setInputFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })),
  )
}

/** One thread a core. */
const hired = availableParallelism()

const verifying = ({ page }: Explorer) => page.getByText(/^Verifying signatures$/)

test('Stop keeps what was checked, and says of the rest that it was not', async ({ explorer }) => {
  await begin(explorer, await largeLedger(slowly))
  await expect(verifying(explorer)).toBeVisible()
  await expect(explorer.page.getByText('What is done when you stop is kept.')).toBeVisible()
  await explorer.page.getByRole('button', { name: 'Stop' }).click()
  await explorer.settled()
  await expect(explorer.verdict).toHaveText(/(checking was|reading and checking were) stopped$/)
  const [, indeterminate] =
    /0 failed, ([\d,]+) indeterminate/.exec((await explorer.verdict.textContent()) ?? '') ?? []
  const left = Number(indeterminate?.replaceAll(',', ''))
  expect(left).toBeGreaterThan(0)

  await expect(explorer.findings).toHaveCount(1)
  await expect(explorer.findings).toContainText('check-incomplete')
  await expect(explorer.findings).toContainText(
    new RegExp(`The signatures of ${left} tasks were not reached`),
  )
  await explorer.findings.getByRole('button').first().click()
  await expect(explorer.task.getByText('Indeterminate', { exact: true })).toBeVisible()

  await explorer.showPanel('Overview')
  await expect(explorer.page.getByText(/^Checking was stopped: /)).toBeVisible()
  const { summary } = await explorer.report()
  expect(Object.keys(summary.findings)).toEqual(['check-incomplete'])
})

test('Stop while a file is read keeps what was read, and nothing is held against the place where it stopped', async ({
  explorer,
}) => {
  const { jsonl, keys } = await largeLedger({ tasks: 40_000, workflows: 40 })
  await begin(explorer, { jsonl, keys, needles: undefined })
  await expect(explorer.page.getByText(/^[1-9][\d,]{6,} of /)).toBeVisible()
  await explorer.page.getByRole('button', { name: 'Stop' }).click()
  await explorer.settled()
  await expect(explorer.verdict).toHaveText(
    / passed, 0 failed, [\d,]+ indeterminate.*; reading (was|and checking were) stopped$/,
  )
  expect(Object.keys((await explorer.report()).summary.findings)).toEqual(
    expect.not.arrayContaining(['signature-invalid', 'entry-unreadable']),
  )
  await explorer.showPanel('Import log')
  const log = explorer.page.getByRole('region', { name: 'Import log' })
  await expect(log).toContainText('Reading was stopped: the rest of this source is not here.')
  await expect(log).toContainText('not known: it was not read to its end')
})

/** How a thread may end in the middle of its work: by an error that it reports, or without a word. */
const deaths = ['with an error', 'without a word'] as const

/** Has the first thread that verifies end after its third answer; gives the names of all threads as they become known. */
function endOneOf({ page }: Explorer, how: (typeof deaths)[number]): readonly string[] {
  const names: string[] = []
  let chosen = false
  page.on('worker', async (worker) => {
    const name = await worker.evaluate(() => self.name).catch(() => 'gone')
    names.push(name)
    if (name !== 'verify' || chosen) return
    chosen = true
    await worker.evaluate((how) => {
      const answer = self.postMessage
      let answers = 0
      self.postMessage = (message: unknown) => {
        answer(message)
        if (++answers !== 3) return
        if (how === 'without a word') close()
        else
          queueMicrotask(() => {
            throw new Error('this thread was ended by a test')
          })
      }
    }, how)
  })
  return names
}

for (const how of deaths)
  test(`a thread that ends ${how} while it verifies is replaced, and nothing is lost or counted twice`, async ({
    explorer,
  }) => {
    const ledger = await largeLedger(slowly)
    await begin(explorer, ledger)
    await explorer.settled(90_000)
    const undisturbed = await explorer.report()
    let threads = 0
    // A thread that was done before it could be ended proves nothing: then once more.
    for (let round = 0; round < 3 && threads <= hired; round++) {
      await explorer.page.reload()
      await explorer.settled()
      const names = endOneOf(explorer, how)
      await begin(explorer, ledger)
      await expect(verifying(explorer)).toBeVisible()
      await explorer.settled(90_000)
      await expect(explorer.verdict).toHaveText(
        /^6,000 tasks, 6 workflows: 6,000 passed, 0 failed, 0 indeterminate$/,
      )
      await explorer.page.waitForTimeout(1000)
      threads = names.filter((name) => name === 'verify').length
    }
    // At least one: on a machine that does too much at once, another may have been taken for dead and replaced too.
    expect(threads).toBeGreaterThan(hired)
    expect(await explorer.report()).toEqual(undisturbed)
    await expect(explorer.messages).toHaveCount(0)
  })
