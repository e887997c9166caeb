import { test as base, expect } from '@playwright/test'
import { Explorer } from './explorer.ts'

export { expect }

/** The app at its empty page; after the test it must have complained of nothing and asked nobody else for anything. */
export const test = base.extend<{ explorer: Explorer }>({
  explorer: async ({ page, baseURL }, use) => {
    const explorer = new Explorer(page)
    await explorer.goto()
    await use(explorer)
    expect(explorer.complaints).toEqual([])
    expect(explorer.requests.map((request) => request.url()).filter(isForeign(baseURL))).toEqual([])
  },
})

/** A blob is made by the page itself; all else must come from where the page does. */
const isForeign = (own: string | undefined) => (url: string) =>
  new URL(url).origin !== new URL(own ?? '').origin
