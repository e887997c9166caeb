import { writeFileSync } from 'node:fs'
import type { Worker } from '@playwright/test'
import { type LargeText, largeLedger } from '../testdata/make/large.ts'
import type { Explorer } from './explorer.ts'
import { testFile } from './files.ts'
import { expect, test } from './test.ts'
import { analysisThread, verifyingThreads } from './threads.ts'

test.describe.configure({ timeout: 240_000 })

/** Signatures that take a browser long enough for somebody to do something meanwhile. */
const slowly = { tasks: 6000, workflows: 6, alg: 'ES512' } as const

const filesOf = ({ jsonl, keys }: LargeText) =>
  [
    { name: 'large.jsonl', content: jsonl },
    { name: 'keys.json', content: JSON.stringify(keys) },
  ] as const

/** Presses Stop in the very frame in which the work says this of itself: seen from outside, it may be over before the press. */
const stopAt = ({ page }: Explorer, words: RegExp): Promise<void> =>
  page.evaluate(
    (pattern) =>
      new Promise<void>((done) => {
        const look = () => {
          const work = document.querySelector('[aria-label="Progress"]')
          const stop = [...(work?.querySelectorAll('button') ?? [])].find(
            (button) => button.innerText === 'Stop',
          )
          if (!stop || !new RegExp(pattern).test(work?.textContent ?? '')) return requestAnimationFrame(look)
          stop.click()
          done()
        }
        look()
      }),
    words.source,
  )

test('Stop keeps what was checked, and says of the rest that it was not', async ({ explorer }) => {
  const files = filesOf(await largeLedger(slowly))
  const stopped = stopAt(explorer, /^Verifying signatures.*What is done when you stop is kept\./)
  await explorer.choose(...files)
  await stopped
  await explorer.settled()
  await expect(explorer.verdict).toHaveText(/; not all signatures were reached$/)
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
  await expect(explorer.page.getByText(/^Not all signatures were reached: /)).toBeVisible()
  const { summary } = await explorer.report()
  expect(Object.keys(summary.findings)).toEqual(['check-incomplete'])
})

test('Stop while a file is read keeps what was read, and nothing is held against the place where it stopped', async ({
  explorer,
}) => {
  const files = filesOf(await largeLedger({ tasks: 40_000, workflows: 40 }))
  const stopped = stopAt(explorer, /^Reading.*[1-9][\d.]* MB of /)
  await explorer.choose(...files)
  await stopped
  await explorer.settled()
  await expect(explorer.verdict).toHaveText(
    / passed, 0 failed, [\d,]+ indeterminate.*; reading was stopped(; not all signatures were reached)?$/,
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

/** Has a thread end after its third answer from now. */
const endSoon = (thread: Worker, how: (typeof deaths)[number]) =>
  thread.evaluate((how) => {
    const answer = self.postMessage
    let answers = 0
    self.postMessage = (message: unknown, ...moved: []) => {
      answer(message, ...moved)
      if (++answers !== 3) return
      if (how === 'without a word') close()
      else
        queueMicrotask(() => {
          throw new Error('this thread was ended by a test')
        })
    }
  }, how)

for (const how of deaths)
  test(`a thread that ends ${how} while it verifies is replaced, and nothing is lost or counted twice`, async ({
    explorer,
  }) => {
    const [ledger, keySet] = filesOf(await largeLedger(slowly))
    await explorer.open(ledger)
    await explorer.openLarge(keySet)
    const undisturbed = await explorer.report()
    await explorer.page.reload()
    await explorer.settled()

    // Without keys the threads stand and have nothing to do: whatever is done to one now is done before it verifies.
    await explorer.open(ledger)
    const [first] = await verifyingThreads(explorer)
    await endSoon(first!, how)
    let threads = 0
    explorer.page.on('worker', () => threads++)
    await explorer.openLarge(keySet)
    await expect(explorer.verdict).toHaveText(
      /^6,000 tasks, 6 workflows: 6,000 passed, 0 failed, 0 indeterminate$/,
    )
    expect(threads).toBe(1)
    expect(await explorer.report()).toEqual(undisturbed)
    await expect(explorer.messages).toHaveCount(0)
  })

test('when the thread dies that holds what is open, it is opened again under the policy and with the keys that were chosen', async ({
  explorer,
}, testInfo) => {
  await explorer.open(testFile('ledgers/compact-lines.txt'), testFile('keys/jwks.json'))
  const policy = testInfo.outputPath('policy.json')
  writeFileSync(policy, '{"name":"strict","ledger":"complete"}')
  await explorer.applyPolicy(policy)
  await explorer.showPanel('Keys')
  await explorer.page
    .getByRole('button', { name: /^Remove / })
    .first()
    .click()
  await explorer.settled()
  const before = await explorer.report()

  explorer.forgive(/this thread was ended by a test/)
  const thread = await analysisThread(explorer)
  const again = explorer.page.waitForEvent('worker')
  await thread.evaluate(() => {
    setTimeout(() => {
      throw new Error('this thread was ended by a test')
    })
  })
  await again
  await expect(explorer.messages).toContainText('The analysis was started again')
  await expect(explorer.verdict).toHaveText(/^6 tasks, /)
  await explorer.settled()
  expect(await explorer.report()).toEqual(before)
})
