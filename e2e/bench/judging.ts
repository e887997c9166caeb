import type { Page } from '@playwright/test'
import type { BuiltApp } from './app.ts'
import type { LedgerFile } from './ledger-files.ts'
import { choose, measures, ready } from './opening.ts'

/** Milliseconds. */
export interface Judging {
  /** Verifying every signature, with nothing else to do: the keys are given after the ledger was read. */
  readonly verify: number
  /** From the click that applies another policy to the frame after its verdicts are shown. */
  readonly policyChange: number
}

/** Opens a ledger, then its keys, then judges it by another policy. */
export function judgeInApp({ url, withPage }: BuiltApp, ledger: LedgerFile): Promise<Judging> {
  return withPage(async (page) => {
    await ready(page, url)
    await choose(page, [ledger.path])
    await atRest(page)
    const before = await measures(page)
    await choose(page, [ledger.keysPath])
    const after = await measures(page)
    await atRest(page)
    const verify = (after.get('ect:verify') ?? 0) - (before.get('ect:verify') ?? 0)
    return { verify, policyChange: await changePolicy(page) }
  })
}

/** Files are hashed once their verdicts are shown. */
const atRest = (page: Page) => page.locator('main[aria-busy="false"]').waitFor()

async function changePolicy(page: Page): Promise<number> {
  await page.getByRole('button', { name: /^Judged/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Policy' })
  await dialog.getByRole('button', { name: 'lenient' }).click()
  // What the change would do is worked out first and shown; applying it is measured alone.
  await page.waitForTimeout(2000)
  const changed = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const applied = () => {
          const start = performance.now()
          const main = document.querySelector('main')!
          const shown = () =>
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
          new MutationObserver((_, observer) => {
            if (main.getAttribute('aria-busy') === 'true') return
            observer.disconnect()
            shown()
          }).observe(main, { attributeFilter: ['aria-busy'] })
        }
        addEventListener('click', applied, { once: true, capture: true })
      }),
  )
  await dialog.getByRole('button', { name: 'Apply', exact: true }).click()
  return changed
}
