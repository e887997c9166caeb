import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const ledger = sampleFiles(sample('forged-payload'))

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('a ledger opens in the table, and the graph is one press away', async ({ explorer }) => {
    await explorer.open(...ledger)
    await expect(explorer.table).toBeVisible()
    await expect(explorer.row('decide_loan')).toHaveAccessibleName('decide_loan, failed, signature-invalid')
    await explorer.show('Graph')
    await expect(explorer.graph.getByRole('option').first()).toBeVisible()
  })

  test('panels are sheets over the page that Escape closes', async ({ explorer }) => {
    const { page } = explorer
    await explorer.open(...ledger)
    for (const panel of ['Overview', 'Findings', 'Workflows', 'Keys', 'Import log'] as const) {
      await explorer.panelButton(panel).click()
      const sheet = page.getByRole('dialog', { name: panel })
      await expect(sheet).toBeInViewport()
      await explorer.escapeFrom(sheet)
    }
  })

  test('a task is told in a line, and in a sheet on demand', async ({ explorer }) => {
    const { page } = explorer
    await explorer.open(...ledger)
    await explorer.row('decide_loan').click()
    await page.getByRole('button', { name: /decide_loan.*Details/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Task' })
    await expect(sheet).toContainText('Failed')
    await sheet.getByRole('tab', { name: 'Links' }).click()
    await expect(sheet.getByRole('button', { name: /draw_up_contract/ })).toBeVisible()
  })

  test('nothing is wider than the screen', async ({ explorer }) => {
    const { page } = explorer
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await explorer.open(...ledger)
    await explorer.drawn('Table')
    for (const name of ['Export', 'Help and shortcuts', 'Graph'])
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 0.9 })
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})

test('a wide screen opens a ledger in the graph, with its findings beside it', async ({ explorer }) => {
  await explorer.open(...ledger)
  await expect(explorer.graph).toBeVisible()
  await expect(explorer.findings).toHaveCount(1)
})

test('the page follows the system’s theme until another is chosen, and remembers that one', async ({
  explorer,
}) => {
  const { page } = explorer
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await background()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(background).not.toBe(light)
  const dark = await background()

  const button = page.getByRole('button', { name: /^Theme/ })
  await button.click()
  await expect(button).toHaveAccessibleName(/light/)
  await expect.poll(background).toBe(light)
  await page.reload()
  await expect(button).toHaveAccessibleName(/light/)
  await expect.poll(background).toBe(light)

  await page.emulateMedia({ colorScheme: 'light' })
  await button.click()
  await expect(button).toHaveAccessibleName(/dark/)
  await expect.poll(background).toBe(dark)
})

test('nothing of a ledger outlasts a reload', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...ledger)
  await page.getByRole('button', { name: /^Theme/ }).click()
  const kept = await page.evaluate(async () => ({
    local: Object.values(localStorage).join(' '),
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }))
  expect(kept).toMatchObject({ session: 0, databases: 0, caches: 0, cookies: '' })
  expect(kept.local).not.toMatch(/decide_loan|eyJ|bank|-2026/)
  await page.reload()
  await expect(explorer.verdict).toHaveText('Nothing is open')
})
