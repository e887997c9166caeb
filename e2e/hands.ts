import type { Locator, Page } from '@playwright/test'

/** Does what a person does and counts it: a click, a key or chord, a word or query typed is one interaction each. */
export class Hands {
  readonly page: Page
  count = 0

  constructor(page: Page) {
    this.page = page
  }

  async click(target: Locator): Promise<void> {
    this.count++
    await target.click()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.count++
      await this.page.keyboard.press(key)
    }
  }

  async type(words: string): Promise<void> {
    this.count++
    await this.page.keyboard.type(words)
  }
}
