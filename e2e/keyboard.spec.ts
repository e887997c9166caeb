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
  await expect(active).not.toHaveAccessibleName(/^assess_affordability/)
  const first = await active.getAttribute('aria-label')
  await page.keyboard.press('ArrowUp')
  await expect(active).not.toHaveAccessibleName(first ?? '')
  await page.keyboard.press('Enter')
  await expect(explorer.task).toBeFocused()
})

test('in the table arrows move the selection, and the focus with it', async ({ explorer }) => {
  const { page, table } = explorer
  await explorer.open(...late)
  await explorer.pressView('Table')
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
  await explorer.escapeFrom(page.getByRole('dialog', { name: 'Help' }))
  await page.keyboard.press('n')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('deploy_to_production')
  await page.keyboard.press('n')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('draft_answer')
  await page.keyboard.press('p')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('deploy_to_production')
  await explorer.pressView('Table')
  await explorer.pressView('Graph')
  await page.keyboard.press('Escape')
  await expect(task.getByRole('tab')).toHaveCount(0)
  await explorer.pressSearch()
  await page.keyboard.type('n3')
  await expect(explorer.searchField).toHaveValue('n3')
  await expect(explorer.graph).toBeVisible()
})

for (const view of ['Graph', 'Timeline', 'Table'] as const)
  test(`in the ${view.toLowerCase()} every single key does its deed wherever the focus is`, async ({
    explorer,
  }) => {
    const { page, task } = explorer
    const heading = task.getByRole('heading', { level: 2 })
    await explorer.open(...late, ...sampleFiles(sample('cycle')))
    await explorer.pressView(view)
    const inside = explorer.main.locator('[tabindex="0"]').last()
    await inside.focus()
    await page.keyboard.press('n')
    await expect(heading).toHaveText('deploy_to_production')
    await page.keyboard.press('n')
    await expect(heading).toHaveText('draft_answer')
    await page.keyboard.press('p')
    await expect(heading).toHaveText('deploy_to_production')
    await page.keyboard.press('f')
    await expect(inViewOf(explorer, view, 'deploy_to_production')).toBeInViewport()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Help' })
    await expect(explorer.withFocus(help)).toBeVisible()
    await page.keyboard.press('n')
    await explorer.escapeFrom(help)
    await expect(heading).toHaveText('deploy_to_production')
    await explorer.pressSearch()
    await page.keyboard.press('Escape')
    await expect(explorer.searchField).not.toBeFocused()
    await inside.focus()
    await page.keyboard.press('Escape')
    await expect(task.getByRole('tab')).toHaveCount(0)
  })

test('arrows walk predecessors and successors in the timeline too', async ({ explorer }) => {
  const { page, task } = explorer
  await explorer.open(...sampleFiles(sample('forged-payload')))
  await explorer.pressView('Timeline')
  await explorer.timeline.focus()
  await page.keyboard.press('n')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('decide_loan')
  await page.keyboard.press('ArrowRight')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('draw_up_contract')
  await page.keyboard.press('ArrowLeft')
  await expect(task.getByRole('heading', { level: 2 })).toHaveText('decide_loan')
})

test('in text fields and dialogs a letter is a letter', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...late)
  const letters = 'n3?pf12'
  await page.keyboard.press('Control+k')
  const command = page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')
  await expect(command).toBeFocused()
  await page.keyboard.type(letters)
  await expect(command).toHaveValue(letters)
  await page.keyboard.press('Escape')
  await explorer.showPanel('Keys')
  await page.getByText('Add keys').first().click()
  const keys = page.getByRole('textbox', { name: 'Public keys' })
  await keys.pressSequentially(letters)
  await expect(keys).toHaveValue(letters)
  await expect(explorer.graph).toBeVisible()
  await expect(explorer.task.getByRole('tab')).toHaveCount(0)
})

test('the help lists every key by what it does, and finds commands without one', async ({ explorer }) => {
  const { page } = explorer
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Help' })
  for (const heading of ['Search', 'Findings', 'View', 'Task', 'In the table', 'In the search field'])
    await expect(help.getByRole('heading', { name: heading, exact: true })).toBeVisible()
  const line = help.getByRole('term').filter({ hasText: /^Next finding$/ })
  await expect(line.locator('xpath=following-sibling::dd')).toHaveText('N')
  await help.getByRole('searchbox').fill('theme dark')
  await expect(help.getByRole('term').filter({ hasText: 'Theme: dark' })).toBeVisible()
  await expect(line).toHaveCount(0)
})

test('panels are made wider and narrower by keys, and stay so', async ({ explorer }) => {
  const { page } = explorer
  await explorer.open(...late)
  const border = page.getByRole('separator', { name: 'Width of the left panel' })
  const expectWidth = (width: number) => expect(border).toHaveAttribute('aria-valuenow', String(width))
  await expectWidth(304)
  await border.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expectWidth(336)
  await page.keyboard.press('Home')
  await expectWidth(240)
  await page.keyboard.press('ArrowRight')
  await expectWidth(256)
  await page.reload()
  await explorer.open(...late)
  await expectWidth(256)
})

test('a dialog keeps the focus inside and gives it back to what opened it', async ({ explorer }) => {
  const { page } = explorer
  const help = page.getByRole('button', { name: 'Help and shortcuts' })
  await tabTo(explorer, help)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Help' })
  await expect(explorer.withFocus(dialog)).toBeVisible()
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('Tab')
    await expect(explorer.withFocus(dialog)).toBeVisible()
  }
  await explorer.escapeFrom(dialog)
  await expect(help).toBeFocused()
})

test('single-key shortcuts can be switched off, and stay off', async ({ explorer }) => {
  const { page } = explorer
  await page.keyboard.press('?')
  await expect(explorer.withFocus(page.getByRole('dialog', { name: 'Help' }))).toBeVisible()
  const shortcuts = page.getByRole('switch', { name: /Single-key shortcuts/ })
  await tabTo(explorer, shortcuts)
  await page.keyboard.press('Space')
  await expect(shortcuts).not.toBeChecked()
  await page.keyboard.press('Escape')
  await page.reload()
  await explorer.open(...late)
  await expect(explorer.searchField).toBeVisible()
  for (const key of ['?', 'n', '3', '/']) await page.keyboard.press(key)
  // Keys are answered in their order: once the palette is there, the others were passed over.
  await page.keyboard.press('Control+k')
  await explorer.escapeFrom(page.getByRole('dialog', { name: 'Commands' }))
  await expect(explorer.graph).toBeVisible()
  await expect(explorer.task.getByRole('tab')).toHaveCount(0)
  await expect(explorer.searchField).not.toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`wherever Tab goes in the ${colorScheme} theme, the focus is to be seen`, async ({ explorer }) => {
    await explorer.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await explorer.open(...wrong)
    await explorer.findings.filter({ hasText: 'algorithm-refused' }).getByRole('button').first().click()
    await explorer.drawn('Graph')
    await expect(explorer.task.getByRole('tabpanel', { name: 'Checks' })).toContainText(/\d failed/)
    expect(await unseenFocus(explorer)).toEqual([])
    await explorer.show('Table')
    expect(await unseenFocus(explorer)).toEqual([])
  })

/** Where a view shows a task. */
const inViewOf = ({ timeline, graph, table }: Explorer, view: string, action: string): Locator =>
  view === 'Graph'
    ? graph.getByRole('option', { name: new RegExp(`^${action},`) })
    : view === 'Table'
      ? table.getByRole('row', { name: new RegExp(`^${action},`) })
      : timeline

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
