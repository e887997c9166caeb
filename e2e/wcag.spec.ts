import type { Explorer } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const wrong = sampleFiles(sample('everything-wrong'))
const panels = ['Overview', 'Findings', 'Workflows', 'Keys', 'Import log'] as const
const views = ['Graph', 'Timeline', 'Table'] as const

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`on ${viewport.width} by ${viewport.height} the focus is never covered by something else (WCAG 2.4.11)`, async ({
    explorer,
  }) => {
    const { page } = explorer
    await page.setViewportSize(viewport)
    expect(await coveredFocus(explorer)).toEqual([])
    await explorer.open(...wrong)
    for (const [index, view] of views.entries()) {
      await explorer.pressView(view)
      await page.keyboard.press('n')
      await expect(explorer.said).toContainText(`Finding ${index + 1} of 21`)
      expect(await coveredFocus(explorer), view).toEqual([])
    }
  })

test('at 320 pixels everything fits the width of the screen (WCAG 1.4.10)', async ({ explorer }) => {
  const { page } = explorer
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await tooWide(explorer), 'empty').toEqual([])
  await explorer.open(...wrong)
  for (const view of views) {
    await explorer.pressView(view)
    expect(await tooWide(explorer), view).toEqual([])
  }
  for (const panel of panels) {
    await explorer.panelButton(panel).click()
    const sheet = page.getByRole('dialog', { name: panel })
    await expect(sheet).toBeVisible()
    expect(await tooWide(explorer), panel).toEqual([])
    await explorer.escapeFrom(sheet)
  }
  await explorer.row('decide_loan').click()
  await page.getByRole('button', { name: /Details/ }).click()
  for (const tab of ['Checks', 'Claims', 'Header', 'Raw', 'Links']) {
    await page.getByRole('dialog').getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
    expect(await tooWide(explorer), tab).toEqual([])
  }
})

test('text may be spaced out, and none of it is cut off (WCAG 1.4.12)', async ({ explorer }) => {
  const { page } = explorer
  await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
  })
  expect(await cutOff(explorer), 'empty').toEqual([])
  await explorer.open(...wrong)
  await explorer.drawn('Graph')
  await page.keyboard.press('p')
  await expect(explorer.task.getByRole('tabpanel', { name: 'Checks' })).toBeVisible()
  for (const panel of panels) {
    await explorer.showPanel(panel)
    await expect(page.getByRole('region', { name: panel })).toBeVisible()
    expect(await cutOff(explorer), panel).toEqual([])
  }
  for (const view of views) {
    await explorer.pressView(view)
    expect(await cutOff(explorer), view).toEqual([])
  }
})

const mostStops = 160

/** Tab stops of which nothing can be seen, because something else lies over them or they are out of sight. */
async function coveredFocus({ page }: Explorer): Promise<readonly string[]> {
  const covered: string[] = []
  const seen = new Set<string>()
  for (let press = 0; press < mostStops; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return null
      const { left, top, right, bottom, width, height } = focused.getBoundingClientRect()
      const hidden = getComputedStyle(focused).clipPath !== 'none' || width <= 1
      const shares = [0.1, 0.5, 0.9]
      const isOn = (x: number, y: number) => {
        const hit = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top))
        return hit !== null && (focused.contains(hit) || hit.contains(focused))
      }
      const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40)
      return {
        id: `${left} ${top} ${height} ${name}`,
        name: `${focused.tagName} ${name}`,
        seen: hidden || shares.some((x) => shares.some((y) => isOn(x, y))),
      }
    })
    if (!stop) continue
    if (seen.has(stop.id)) break
    seen.add(stop.id)
    if (!stop.seen) covered.push(stop.name)
  }
  expect(seen.size).toBeGreaterThan(3)
  return covered
}

/** What stands out to the right of the screen and cannot be scrolled to; pictures of two dimensions may be larger, and words for screen readers anywhere. */
const tooWide = ({ page }: Explorer): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) ||
        element.matches('[role=listbox], svg, canvas') ||
        getComputedStyle(element).clipPath !== 'none' ||
        scrolls(element.parentElement))
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect()
      return width > 1 && right > innerWidth + 1 && !scrolls(element)
    })
    const page = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []
    return [...page, ...wide.map(({ tagName, className }) => `${tagName} ${className}`)]
  })

/** Elements of which the own text is taller than the box that clips it, or wider without dots that say so. */
const cutOff = ({ page }: Explorer): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const words = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        )
        const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element)
        if (!words || clipPath !== 'none' || element.clientWidth <= 1) return false
        const clips = /hidden|clip/
        return (
          (clips.test(overflowY) && element.scrollHeight > element.clientHeight + 2) ||
          (clips.test(overflowX) &&
            textOverflow !== 'ellipsis' &&
            element.scrollWidth > element.clientWidth + 2)
        )
      })
      .map(({ tagName, className, textContent }) => `${tagName} ${className} ${textContent?.slice(0, 40)}`),
  )
