import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, type Locator, type Page, type Request, type Worker } from '@playwright/test'

/** A file as it is chosen or dropped: a path, or a name with its content. */
export type Given = string | { readonly name: string; readonly content: string | Buffer }

export type ViewName = 'Graph' | 'Timeline' | 'Table'

/** The key of each view, in the order of the switch. */
const viewKeys: Readonly<Record<ViewName, string>> = { Graph: '1', Timeline: '2', Table: '3' }
export type PanelName = 'Overview' | 'Findings' | 'Workflows' | 'Keys' | 'Import log'

/** The app as a person meets it: by roles and names, waiting on `aria-busy` and never on time. */
export class Explorer {
  readonly page: Page
  /** What no test may leave behind: console errors and page errors. */
  readonly complaints: string[] = []
  private readonly forgiven: RegExp[] = []
  readonly requests: Request[] = []
  readonly workers: Worker[] = []

  constructor(page: Page) {
    this.page = page
    page.on('console', (message) => {
      if (message.type() === 'error') this.complain(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.complain(`page: ${error.message}`))
    page.on('request', (request) => this.requests.push(request))
    page.on('worker', (worker) => this.workers.push(worker))
  }

  /** Takes back the complaints that a test provokes on purpose, those too that a thread has not passed on yet. */
  forgive(expected: RegExp): void {
    this.forgiven.push(expected)
    const left = this.complaints.filter((complaint) => !expected.test(complaint))
    this.complaints.splice(0, this.complaints.length, ...left)
  }

  private complain(complaint: string): void {
    if (!this.forgiven.some((expected) => expected.test(complaint))) this.complaints.push(complaint)
  }

  async goto(hash = ''): Promise<void> {
    await this.page.goto(`./${hash}`)
    await expect(this.main).toHaveAttribute('aria-busy', 'false')
  }

  /** Chooses files through the input that is always there. */
  async open(...files: readonly Given[]): Promise<void> {
    await this.choose(...files)
    await this.settled()
  }

  /** The same for a ledger that takes long. */
  async openLarge(...files: readonly Given[]): Promise<void> {
    await this.choose(...files)
    await this.settled(90_000)
  }

  /** The same without waiting for what comes of it. */
  async choose(...files: readonly Given[]): Promise<void> {
    const input = this.page.getByLabel('Open files')
    const paths = files.filter((file) => typeof file === 'string')
    await input.setInputFiles(paths.length === files.length ? paths : files.map(payloadOf))
  }

  /** Pastes text as the keyboard does, with the focus in no field. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.body.dispatchEvent(paste)
    }, text)
    await this.settled()
  }

  /** Drops files somewhere on the page. */
  async drop(...files: readonly Given[]): Promise<void> {
    const texts = files.map(payloadOf).map(({ name, buffer }) => ({ name, content: buffer.toString() }))
    const dataTransfer = await this.page.evaluateHandle((given) => {
      const data = new DataTransfer()
      for (const { name, content } of given) data.items.add(new File([content], name))
      return data
    }, texts)
    for (const type of ['dragenter', 'dragover', 'drop'])
      await this.page.dispatchEvent('body', type, { dataTransfer })
    await this.settled()
  }

  /** Waits for two frames, by when any work that was asked for has begun, and then until none is left. */
  async settled(timeout = 30_000): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    await expect(this.main).toHaveAttribute('aria-busy', 'false', { timeout })
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  get verdict(): Locator {
    return this.page.getByRole('status', { name: 'Verdict' })
  }

  /** What is told to screen readers of a change; what happens within half a second is told in one breath. */
  get said(): Locator {
    return this.page.getByRole('status', { name: 'What changed' })
  }

  get graph(): Locator {
    return this.page.getByRole('listbox', { name: 'Execution graph' })
  }

  get timeline(): Locator {
    return this.page.getByRole('listbox', { name: 'Timeline' })
  }

  get findings(): Locator {
    return this.page.getByRole('list', { name: 'Findings' }).getByRole('listitem')
  }

  get table(): Locator {
    return this.page
      .getByRole('grid', { name: 'Tasks' })
      .or(this.page.getByRole('treegrid', { name: 'Tasks' }))
  }

  /** The selected task's panel. */
  get task(): Locator {
    return this.page.getByRole('region', { name: 'Task', exact: true })
  }

  get searchField(): Locator {
    return this.page.getByRole('combobox', { name: 'Search tasks' })
  }

  get messages(): Locator {
    return this.page.getByRole('region', { name: 'Messages' }).getByRole('alert')
  }

  /** A task's card in the graph; its name begins with the action. */
  card(action: string): Locator {
    return this.graph.getByRole('option', { name: new RegExp(`^${action},`) })
  }

  /** The names of the edges that are not as they should be. */
  async edgeNames(): Promise<string[]> {
    const wrong = /names predecessor|temporal order violated|stand in a cycle|another workflow/
    return this.main
      .getByRole('img', { name: wrong })
      .evaluateAll((edges) => edges.map((edge) => edge.ariaLabel ?? ''))
  }

  async showWholeGraph(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show the whole graph' }).click()
  }

  /** A row of the table; its name begins with the action and holds the verdict and the codes. */
  row(name: string | RegExp): Locator {
    return this.table.getByRole('row', { name: typeof name === 'string' ? new RegExp(`^${name},`) : name })
  }

  /** One of the buttons that open a panel, on the rail. */
  panelButton(name: PanelName): Locator {
    return this.page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name })
  }

  async showPanel(name: PanelName): Promise<void> {
    const button = this.panelButton(name)
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
  }

  async show(view: ViewName): Promise<void> {
    const button = this.page.getByRole('group', { name: 'View' }).getByRole('button', { name: view })
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }

  /** Goes to a view by its key, and waits until the tasks stand in it: its code comes when it is first looked at. */
  async pressView(view: ViewName): Promise<void> {
    await this.page.keyboard.press(viewKeys[view])
    await this.drawn(view)
  }

  async drawn(view: ViewName): Promise<void> {
    const tasks = {
      Graph: this.graph.getByRole('option'),
      Timeline: this.timeline.getByRole('option'),
      Table: this.table.getByRole('row', { name: /, (passed|failed|indeterminate)/ }),
    }
    await expect(tasks[view].first()).toBeAttached()
  }

  /** Goes to the search field by its key, once it is there: the bar of a ledger comes when one is open. */
  async pressSearch(): Promise<void> {
    await expect(this.searchField).toBeVisible()
    await this.page.keyboard.press('/')
    await expect(this.searchField).toBeFocused()
  }

  /** The code of each finding in the order of the list, which draws only the part looked at and so is walked to its end. */
  async findingCodes(): Promise<readonly string[]> {
    const codes = new Map<number, string>()
    await expect(this.findings.first()).toBeVisible()
    for (;;) {
      const drawn = await this.findings.evaluateAll((items) =>
        items.map((item) => ({
          position: Number(item.ariaPosInSet),
          all: Number(item.ariaSetSize),
          code: [...item.querySelectorAll('code')].at(-1)?.textContent ?? '',
        })),
      )
      for (const { position, code } of drawn) codes.set(position, code)
      const all = drawn[0]?.all ?? 0
      if (codes.size >= all) break
      await this.findings.evaluateAll((items) => items.at(-1)?.scrollIntoView())
      await expect.poll(() => this.lastFindingDrawn()).toBeGreaterThan(drawn.at(-1)?.position ?? 0)
    }
    return [...codes].sort(([a], [b]) => a - b).map(([, code]) => code)
  }

  /** Judges what is open by the rules of a policy file. */
  async applyPolicy(path: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Judged/ }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Policy' })
    const chooser = this.page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Import…' }).click()
    await (await chooser).setFiles(path)
    await dialog.getByRole('button', { name: 'Apply', exact: true }).click()
    await this.settled()
  }

  private async lastFindingDrawn(): Promise<number> {
    return this.findings.evaluateAll((items) => Number(items.at(-1)?.ariaPosInSet))
  }

  /** A dialog, menu or part of the page once it has the focus: a key that is pressed before goes elsewhere. */
  withFocus(part: Locator): Locator {
    return part.and(this.page.locator(':focus-within'))
  }

  /** Closes a dialog by its key, once it has the focus. */
  async escapeFrom(dialog: Locator): Promise<void> {
    await expect(this.withFocus(dialog)).toBeVisible()
    await this.page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }

  /** The path of what an entry of the Export menu downloads. */
  async exported(entry: string): Promise<string> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click()
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('menuitem', { name: entry }).click()
    return (await download).path()
  }

  /** The report, as the Export menu downloads it. */
  async report(): Promise<Report> {
    return JSON.parse(readFileSync(await this.exported('Report (JSON)'), 'utf8')) as Report
  }
}

/** What the tests read of a report. */
export interface Report {
  readonly keys: readonly { readonly kid: string | null }[]
  readonly summary: { readonly findings: Readonly<Record<string, number>> }
  readonly findings: readonly { readonly code: string; readonly jtis: readonly (string | null)[] }[]
}

function payloadOf(file: Given) {
  const { name, content } =
    typeof file === 'string' ? { name: basename(file), content: readFileSync(file) } : file
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
}
