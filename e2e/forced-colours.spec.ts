import type { Explorer } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

interface Seen {
  /** Pixels in the theme's own colour for what failed. */
  readonly failed: number
  /** Pixels in the colour of the system's text. */
  readonly text: number
  /** The most columns side by side that are filled with it. */
  readonly filled: number
}

/** What the canvases that can be seen show, of which the failed colour is the theme's own. */
const seen = ({ page }: Explorer, failed: string): Promise<Seen> =>
  page.evaluate((failed) => {
    const probe = document.body.appendChild(document.createElement('span'))
    probe.style.forcedColorAdjust = 'none'
    const rgbOf = (colour: string) => {
      probe.style.color = colour
      return (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number)
    }
    const [own, text] = [rgbOf(failed), rgbOf('CanvasText')]
    probe.remove()
    const found = { failed: 0, text: 0, filled: 0 }
    for (const canvas of document.querySelectorAll('canvas')) {
      const { width, height } = canvas
      if (width === 0 || height === 0 || !canvas.checkVisibility({ visibilityProperty: true })) continue
      const data = canvas.getContext('2d')!.getImageData(0, 0, width, height).data
      const is = (at: number, colour: readonly number[]) =>
        data[at + 3]! > 250 && colour.every((part, i) => Math.abs(data[at + i]! - part) < 3)
      let side = 0
      for (let x = 0; x < width; x++) {
        let rows = 0
        for (let y = 0; y < height; y++) {
          const at = 4 * (y * width + x)
          if (is(at, own)) found.failed++
          if (is(at, text)) rows++
        }
        found.text += rows
        side = rows > 0.7 * height ? side + 1 : 0
        found.filled = Math.max(found.filled, side)
      }
    }
    return found
  }, failed)

const failedColours = { light: '#b23a00', dark: '#ff8a55' } as const

for (const colorScheme of ['light', 'dark'] as const)
  test(`pictures take the system's colours as soon as it forces them, from the ${colorScheme} theme`, async ({
    explorer,
  }) => {
    const { page } = explorer
    const look = () => seen(explorer, failedColours[colorScheme])
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await explorer.open(...sampleFiles(sample('everything-wrong')))
    for (const view of ['Graph', 'Timeline'] as const) {
      await page.emulateMedia({ forcedColors: 'none' })
      await explorer.show(view)
      await explorer.drawn(view)
      await page.keyboard.press('n')
      await expect.poll(async () => (await look()).failed).toBeGreaterThan(20)
      await page.emulateMedia({ forcedColors: 'active' })
      await expect(async () => {
        const { failed, text, filled } = await look()
        expect(failed).toBe(0)
        expect(text).toBeGreaterThan(20)
        expect(filled).toBeLessThan(4)
      }).toPass({ timeout: 15_000 })
    }
  })
