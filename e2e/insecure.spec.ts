import { readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { Explorer } from './explorer.ts'
import { testFile } from './files.ts'

const built = resolve(import.meta.dirname, '..', process.env.E2E_DIST ?? 'dist')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

test('on plain http every signature stays unchecked, and the reason is the browser', async ({ page }) => {
  await page.route('http://insecure.test/**', (route) => {
    const { pathname } = new URL(route.request().url())
    const name = pathname === '/' ? 'index.html' : pathname.slice(1)
    return route.fulfill({
      body: readFileSync(join(built, name)),
      contentType: types[extname(name)] ?? 'text/plain',
    })
  })
  const explorer = new Explorer(page)
  await page.goto('http://insecure.test/')
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  await explorer.open(testFile('violations/algorithm-unsupported.txt'), testFile('keys/jwks.json'))
  await expect(explorer.verdict).toHaveText(/: 0 passed, 0 failed, \d+ indeterminate/)
  await explorer.showPanel('Findings')
  expect(new Set(await explorer.findingCodes())).toEqual(new Set(['algorithm-unsupported']))
})
