import type { Locator } from '@playwright/test'
import { expect, test } from './test.ts'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token that nobody signed, whose claims and header say what they like. */
const token = (claims: object, header: object = {}): string =>
  [
    part({ alg: 'ES256', typ: 'exec+jwt', kid: 'k-7', ...header }),
    part({ iss: 'spiffe://example.com/agent/a', iat: 1772064000, exec_act: 'plan', pred: [], ...claims }),
    Buffer.alloc(64, 7).toString('base64url'),
  ].join('.')

const heightOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? 0

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`names without end leave room for the rest, ${width} pixels wide`, async ({ explorer }) => {
    const { page } = explorer
    const sheet = width < 900
    const task = sheet ? page.getByRole('dialog', { name: 'Task' }) : explorer.task
    await page.setViewportSize({ width, height })
    const long = (character: string) => character.repeat(4000)
    await explorer.open({
      name: 'hostile.txt',
      content: token(
        { exec_act: long('A'), iss: `spiffe://example.com/${long('i')}`, jti: long('j'), pred: [long('p')] },
        { kid: long('k') },
      ),
    })
    await page.keyboard.press('n')
    if (sheet) await page.getByRole('button', { name: /Details$/ }).click()
    await expect(task.getByRole('heading', { name: /^A+…$/ })).toBeVisible()
    for (const name of ['Checks', 'Claims', 'Header', 'Raw', 'Links']) {
      await task.getByRole('tab', { name }).click()
      await expect(task.getByRole('tabpanel')).toBeInViewport()
      expect(await heightOf(task.getByRole('tabpanel'))).toBeGreaterThan(height / 4)
    }
    await expect(task.getByRole('button', { name: 'Show all 4,000 characters' })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height)
    await task.getByRole('tab', { name: 'Checks' }).click()
    const doctor = task.getByRole('region', { name: 'Key doctor' })
    await expect(doctor).toContainText('No key is loaded')
    expect(await heightOf(doctor)).toBeLessThan(height / 3)
  })

test('what turns text around is spelled out wherever it is shown', async ({ explorer }) => {
  const { page, task } = explorer
  await explorer.open({
    name: 'turned.txt',
    content: token({
      exec_act: 'send_\u202etnirp',
      iss: 'spiffe://example.com/agent/\u202egnp.exe',
      wid: 'w\u2066',
    }),
  })
  await explorer.pressView('Table')
  await explorer.row(/^send_\\u\{202e\}tnirp, /).click()
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('send_\\u{202e}tnirp')
  await expect(task).toContainText('spiffe://example.com/agent/\\u{202e}gnp.exe')
  await task.getByRole('tab', { name: 'Claims' }).click()
  await expect(task.getByRole('tabpanel')).toContainText('send_\\u{202e}tnirp')
  expect(await page.locator('body').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
})
