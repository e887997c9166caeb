import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { writeLargeLedger } from '../testdata/make/large.ts'
import type { Explorer } from './explorer.ts'
import { Hands } from './hands.ts'
import { expect, test } from './test.ts'

/** What the ledger says of a task, read here and not by the app. */
interface Claims {
  readonly jti: string
  readonly iss: string
  readonly iat: number
  readonly exec_act: string
  readonly pred: readonly string[]
}

const mostInteractions = 5

test.describe.configure({ mode: 'default', timeout: 120_000 })

let folder: string
let file: string
let needles: NonNullable<Awaited<ReturnType<typeof writeLargeLedger>>>
let claimsOf: ReadonlyMap<string, Claims>

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ect-tasks-'))
  file = join(folder, 'ledger.jsonl')
  needles = (await writeLargeLedger(file, { tasks: 10_000, workflows: 1, needles: true }))!
  const rows = readFileSync(file, 'utf8').trim().split('\n')
  claimsOf = new Map(rows.map(claimsIn).map((claims) => [claims.jti, claims]))
})

test.afterAll(() => rmSync(folder, { recursive: true }))

test.beforeEach(async ({ explorer, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await explorer.openLarge(file, `${file}.keys.json`)
  await expect(explorer.verdict).toHaveText(/^10,000 tasks, 1 workflow: 9,996 passed, 4 failed/)
})

test.describe('the forged token is found', () => {
  test('by mouse', async ({ explorer }) => {
    await counted(explorer, async (hands) => {
      await hands.click(explorer.findings.getByRole('button', { name: /^error: Signature does not match/ }))
    })
    await expectForged(explorer)
  })

  test('by keyboard', async ({ explorer }) => {
    await counted(explorer, (hands) => hands.press('n'))
    await expectForged(explorer)
    await expect(changed(explorer)).toHaveText(
      /Finding 1 of 3, error: Signature does not match\. approve_payment/,
    )
  })
})

test.describe('why a passing task is tainted is found', () => {
  test('by mouse', async ({ explorer }) => {
    await counted(explorer, async (hands) => {
      await hands.click(explorer.page.getByRole('banner').getByRole('button', { name: /inherited$/ }))
      await hands.click(explorer.row(/, passed/).first())
      await hands.click(explorer.task.getByRole('button', { name: 'Why?' }))
    })
    await expectCulprit(explorer)
  })

  test('by keyboard', async ({ explorer }) => {
    await counted(explorer, async (hands) => {
      await hands.press('Control+k')
      await expect(
        explorer.page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox'),
      ).toBeFocused()
      await hands.type('rest on a failed')
      await hands.press('Enter')
      await expect(explorer.table.locator('[tabindex="0"]')).toBeFocused()
      await hands.press('ArrowDown', 'w')
    })
    await expectCulprit(explorer)
    await expect(pathToCulprit(explorer).last()).toBeFocused()
  })
})

test.describe('what agent b did after a time and failed is shown', () => {
  const query = (after: number) =>
    `agent:b after:${new Date(after * 1000).toISOString().slice(0, 16)}Z verdict:failed`

  for (const by of ['mouse', 'keyboard'] as const)
    test(`by ${by}`, async ({ explorer, page }) => {
      const failed = [needles.forged, needles.late, ...needles.loop].map((jti) => claimsOf.get(jti)!)
      const itsLast = Math.max(...failed.filter(isOfB).map(({ iat }) => iat))
      const after = Math.floor(itsLast / 60) * 60
      const expected = failed.filter((claims) => isOfB(claims) && claims.iat >= after)
      expect(expected).toHaveLength(1)

      await counted(explorer, async (hands) => {
        await expect(explorer.searchField).toBeVisible()
        if (by === 'mouse') await hands.click(explorer.searchField)
        else await hands.press('/')
        await expect(explorer.searchField).toBeFocused()
        await hands.type(query(after))
        if (by === 'mouse') await hands.click(page.getByRole('button', { name: /^Show only these/ }))
        else await hands.press('Control+Enter')
      })
      await explorer.settled()
      const shown = page.getByRole('region', { name: 'What is shown' })
      await expect(shown.getByRole('paragraph')).toHaveText('Showing 1 of 10,000 tasks')
      await expect(explorer.graph.getByRole('option')).toHaveCount(1)
      await expect(explorer.card(expected[0]!.exec_act)).toHaveAccessibleName(/, b, failed: cycle/)
    })
})

test.describe('the loop is found', () => {
  test('by mouse', async ({ explorer }) => {
    await counted(explorer, (hands) =>
      hands.click(explorer.findings.getByRole('button', { name: /^error: Tasks depend on each other/ })),
    )
    await expectLoop(explorer)
  })

  test('by keyboard', async ({ explorer }) => {
    await counted(explorer, (hands) => hands.press('n', 'n', 'n'))
    await expectLoop(explorer)
  })
})

test.describe('the two times of a violation of order are compared', () => {
  test('by mouse', async ({ explorer, page }) => {
    await counted(explorer, async (hands) => {
      await hands.click(explorer.findings.getByRole('button', { name: /^error: Issued before/ }))
      await hands.click(page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Timeline' }))
    })
    await expectBothTimes(explorer)
  })

  test('by keyboard', async ({ explorer }) => {
    await counted(explorer, (hands) => hands.press('n', 'n', '2'))
    await expectBothTimes(explorer)
  })
})

test('a task that is selected is there as soon as its key is answered, and so is the count of a search', async ({
  explorer,
  page,
}, testInfo) => {
  const measured: string[] = []
  const slowly = await page.context().newCDPSession(page)
  for (const [rate, accused, code] of [
    [1, needles.forged, 'signature-invalid'],
    [4, needles.late, 'temporal-order'],
  ] as const) {
    await slowly.send('Emulation.setCPUThrottlingRate', { rate })
    await explorer.graph.focus()
    await page.keyboard.press('n')
    await expect(explorer.graph.getByRole('option', { selected: true })).toHaveAccessibleName(
      new RegExp(`failed: ${code}`),
    )
    for (const part of ['selected', 'decoded'] as const) {
      const times: number[] = []
      for (let step = 0; step < steps; step++) times.push(await answered(page, 'ArrowLeft', part))
      measured.push(`key to task ${part}, processor ÷ ${rate}: ${summaryOf(times)}`)
    }
    const reached = claimsOf.get(ancestorOf(accused, 2 * steps))!
    await expect(explorer.task.getByRole('heading', { level: 2 })).toHaveText(reached.exec_act)
    await explorer.task.getByRole('tab', { name: 'Claims' }).click()
    await expect(explorer.task.getByRole('tabpanel', { name: 'Claims' })).toContainText(reached.jti)
    await explorer.task.getByRole('tab', { name: 'Checks' }).click()
    await explorer.searchField.focus()
    const searched: number[] = []
    for (const letter of words) searched.push(await answered(page, letter, 'searched'))
    measured.push(`search keystroke to count, processor ÷ ${rate}: ${summaryOf(searched)}`)
    const hits = [...claimsOf.values()].filter((claims) => JSON.stringify(claims).includes(words)).length
    expect(hits).toBeGreaterThan(1)
    await expect(page.getByRole('search')).toContainText(hits.toLocaleString('en'))
    await expect(explorer.said).toContainText(`${hits.toLocaleString('en')} tasks found`)
    await page.getByRole('button', { name: 'Clear the search' }).click()
  }
  for (const line of measured) {
    testInfo.annotations.push({ type: 'measured', description: line })
    process.stdout.write(`    ${line}\n`)
  }
})

/** How often a key is measured, and what is typed into the search. */
const steps = 8
const words = 'validate_saf'

/** The first predecessor of the first predecessor, and so on. */
function ancestorOf(jti: string, generations: number): string {
  let at = jti
  for (let left = generations; left > 0; left--) at = claimsOf.get(at)!.pred[0]!
  return at
}

/** Does a task by hand; it may take five interactions. */
async function counted({ page }: Explorer, deed: (hands: Hands) => Promise<void>): Promise<void> {
  const hands = new Hands(page)
  await deed(hands)
  expect(hands.count).toBeLessThanOrEqual(mostInteractions)
}

async function expectForged({ task, graph }: Explorer): Promise<void> {
  await expect(task.getByRole('heading', { name: claimsOf.get(needles.forged)!.exec_act })).toBeVisible()
  await expect(task.getByRole('tabpanel', { name: 'Checks' })).toContainText(
    'failed: Signature does not match',
  )
  await expect(graph.getByRole('option', { selected: true })).toHaveAccessibleName(
    /^approve_payment, claims, failed: signature-invalid/,
  )
}

const pathToCulprit = ({ task }: Explorer): Locator =>
  task.getByRole('list', { name: 'Shortest path to the culprit' }).getByRole('button')

async function expectCulprit(explorer: Explorer): Promise<void> {
  const path = pathToCulprit(explorer)
  await expect(path.first()).toHaveAccessibleName(/^passed/)
  await expect(path.last()).toHaveAccessibleName(/^failed approve_payment.* failed$/)
  await expect(path.last()).toBeInViewport()
}

async function expectLoop(explorer: Explorer): Promise<void> {
  const actions = needles.loop.map((jti) => claimsOf.get(jti)!.exec_act)
  const finding = explorer.findings.getByRole('button', { name: /^error: Tasks depend/ })
  await expect(finding).toHaveAttribute('aria-current', 'true')
  await expect(finding).toHaveAccessibleName(new RegExp([...actions, actions[0]].join(' → ')))
  await expect(explorer.task.getByRole('heading', { name: actions[0]! })).toBeVisible()
  for (const action of actions)
    await expect(
      explorer.graph.getByRole('option', { name: new RegExp(`^${action}, .*failed: cycle`) }),
    ).toBeInViewport()
}

async function expectBothTimes({ page, task }: Explorer): Promise<void> {
  const late = claimsOf.get(needles.late)!
  const its = inWords(late.iat)
  const predecessors = inWords(late.iat + 95)
  await expect(task.getByRole('tabpanel', { name: 'Checks' })).toContainText(`${its} against ${predecessors}`)
  await expect(
    page.getByRole('listbox', { name: 'Timeline' }).getByRole('option', { selected: true }),
  ).toHaveAccessibleName(
    new RegExp(
      `^${late.exec_act}, \\S+, ${its}, failed: temporal-order, late: issued 95 s before .* of ${predecessors}`,
    ),
  )
}

const changed = ({ page }: Explorer): Locator => page.getByRole('status', { name: 'What changed' })

const isOfB = ({ iss }: Claims): boolean => iss === 'spiffe://example.com/agent/b'

function claimsIn(row: string): Claims {
  const { ect_token } = JSON.parse(row) as { readonly ect_token: string }
  return JSON.parse(Buffer.from(ect_token.split('.')[1] ?? '', 'base64url').toString()) as Claims
}

const inWords = (time: number): string =>
  new Date(time * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC')

/** Milliseconds from a key to the first frame after another task is selected, is there in full, or the count of another search stands. */
async function answered(page: Page, key: string, what: 'selected' | 'decoded' | 'searched'): Promise<number> {
  const watch = await page.evaluateHandle((awaited) => {
    const task = () => document.querySelector<HTMLElement>('[aria-label="Task"] [data-task]')
    const search = document.querySelector('search')
    const shown = () =>
      awaited === 'searched' ? search?.querySelector('input')?.value : task()?.dataset.task
    const isBusy = () =>
      (awaited === 'searched' && search?.ariaBusy === 'true') ||
      (awaited === 'decoded' && task()?.ariaBusy === 'true')
    const before = shown()
    addEventListener('keydown', () => performance.mark('key'), { once: true, capture: true })
    const answer = new Promise<number>((done) => {
      const look = () => {
        if (shown() === before || isBusy()) requestAnimationFrame(look)
        else done(performance.measure('answered', 'key').duration)
      }
      requestAnimationFrame(look)
    })
    return { answer }
  }, what)
  await page.keyboard.press(key)
  return watch.evaluate(({ answer }) => answer)
}

function summaryOf(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  return `${middle.toFixed(0)} ms in the middle, ${(sorted.at(-1) ?? 0).toFixed(0)} ms at most of ${times.length}`
}
