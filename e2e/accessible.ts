import { AxeBuilder } from '@axe-core/playwright'
import type { Explorer } from './explorer.ts'
import { expect } from './test.ts'

/**
 * Asks axe about the page as it is, the size of targets (WCAG 2.5.8) included unless told otherwise; the test goes on, so that it tells
 * all at once.
 */
export async function expectAccessible({ page }: Explorer, where = 'page', sizes = true) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ rules: { 'target-size': { enabled: sizes } }, resultTypes: ['violations'] })
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  )
  expect.soft(found, where).toEqual([])
}
