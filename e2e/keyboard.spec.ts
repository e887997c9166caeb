import type { Locator } from '@playwright/test'
import type { Explorer } from './explorer.ts'
import { sample, sampleFiles } from './files.ts'
import { expect, test } from './test.ts'

const late = sampleFiles(sample('older-successor'))
const wrong = sampleFiles(sample('everything-wrong'))

test('Tab and Enter alone reach a finding, its task and its predecessor', async ({ explorer }) => {
  const { page, task } = explorer
  await explorer.open(...late)
  await tabTo(explorer, explorer.findings.getByRole('button', { name: /^error/ }))
  await page.keyboard.press('Enter')
  await expect(task.getByRole('heading', { name: 'deploy_to_production' })).toBeVisible()
  await tabTo(explorer, task.getByRole('tab', { name: 'Checks' }))
  await page.keyboard.press('End')
  await expect(task.getByRole('tab', { name: 'Links' })).toHaveAttribute('aria-selected', 'true')
  await tabTo(explorer, task.getByRole('button', { name: /approve_release/ }))
  await page.keyboard.press('Enter')
  await expect(task.getByRole('heading', { name: 'approve_release' })).toBeVisible()
})

test('the graph is one tab stop, in which arrows walk predecessors, successors and siblings', async ({
  explorer,
}) => {
  const { page, graph } = explorer
  await explorer.open(...sampleFiles(sample('forged-payload')))
  await page.keyboard.press('n')
  const active = graph.getByRole('option', { selected: true })
  await expect(active).toHaveAccessibleName(/^decide_loan/)
  await tabTo(explorer, graph)
  await page.keyboard.press('ArrowRight')
  await expect(active).toHaveAccessibleName(/^draw_up_contract/)
  await expect(graph).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id')) ?? '')
  await expect(active).toBeInViewport()
  for (const _ of [1, 2]) await page.keyboard.press('ArrowLeft')
  await expect(active).toHaveAccessibleName(/^assess_affordability/)
  await page.keyboard.press('ArrowLeft')
  const first = await active.getAttribute('aria-label')
  await page.keyboard.press('ArrowUp')
  await expect(active).not.toHaveAccessibleName(first ?? '')
  await page.keyboard.press('Enter')
  await expect(explorer.task).toBeFocused()
})

test('in the table arrows move the selection, and the focus with it', async ({ explorer }) => {
  const { page, table } = explorer
  await explorer.open(...late)
  await page.keyboard.press('3')
  const selected = table.getByRole('row', { selected: true })
  await tabTo(explorer, table.getByRole('row').nth(1))
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(selected).toHaveAttribute('aria-rowindex', '3')
  await expect(selected).toBeFocused()
  await page.keyboard.press('End')
  await expect(selected).toHaveAttribute('aria-rowindex', '12')
})

test('single keys open help, search, step through findings and change the view', async ({ explorer }) => {
  const { page, task } = explorer
  await explorer.open(...late, ...sampleFiles(sample('cycle')))
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('deploy_to_production')
  await page.keyboard.press('n')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('draft_answer')
  await page.keyboard.press('p')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('deploy_to_production')
  await page.keyboard.press('3')
  await expect(explorer.table).toBeVisible()
  await page.keyboard.press('1')
  await expect(explorer.graph).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(task.getByRole('tab')).toHaveCount(0)
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Search tasks' })).toBeFocused()
  await page.keyboard.type('n3')
  await expect(page.getByRole('combobox', { name: 'Search tasks' })).toHaveValue('n3')
  await expect(explorer.graph).toBeVisible()
})

test('a dialog keeps the focus inside and gives it back to what opened it', async ({ explorer }) => {
  const { page } = explorer
  const help = page.getByRole('button', { name: 'Help and shortcuts' })
  await tabTo(explorer, help)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Help' })
  await expect(dialog).toBeVisible()
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('Tab')
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(help).toBeFocused()
})

test('single-key shortcuts can be switched off, and stay off', async ({ explorer }) => {
  const { page } = explorer
  await page.keyboard.press('?')
  const shortcuts = page.getByRole('switch', { name: /Single-key shortcuts/ })
  await tabTo(explorer, shortcuts)
  await page.keyboard.press('Space')
  await expect(shortcuts).not.toBeChecked()
  await page.keyboard.press('Escape')
  await page.reload()
  await explorer.open(...late)
  for (const key of ['?', 'n', '3', '/']) await page.keyboard.press(key)
  await expect(explorer.graph).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(explorer.task.getByRole('tab')).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: 'Search tasks' })).not.toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`wherever Tab goes in the ${colorScheme} theme, the focus is to be seen`, async ({ explorer }) => {
    await explorer.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await explorer.open(...wrong)
    await explorer.findings.getByRole('button').first().click()
    await expect(explorer.graph.getByRole('option').first()).toBeVisible()
    expect(await unseenFocus(explorer)).toEqual([])
    await explorer.show('Table')
    expect(await unseenFocus(explorer)).toEqual([])
  })

const mostStops = 150

/** Presses Tab until something has the focus. */
async function tabTo({ page }: Explorer, target: Locator): Promise<void> {
  for (let press = 0; press < mostStops; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

/** Names of the tab stops on which neither the element nor what is right around it has an outline, a ring or a stripe. */
async function unseenFocus({ page }: Explorer): Promise<readonly string[]> {
  const unseen: string[] = []
  const seen = new Set<string>()
  for (let press = 0; press < mostStops; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const rung = (element: Element | null | undefined) => {
        if (!element) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        const painted = getComputedStyle(element, '::after').backgroundColor
        return (
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) ||
          boxShadow !== 'none' ||
          !/^rgba\(.* 0\)$/.test(painted)
        )
      }
      const focused = document.activeElement
      if (!focused || focused === document.body) return null
      const { top, left } = focused.getBoundingClientRect()
      const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40)
      return {
        id: `${top} ${left} ${name}`,
        name: `${focused.tagName} ${name}`,
        visible: rung(focused) || rung(focused.parentElement),
      }
    })
    if (!stop) continue
    if (seen.has(stop.id)) return unseen
    seen.add(stop.id)
    if (!stop.visible) unseen.push(stop.name)
  }
  return unseen
}
