import type { Direction } from '../layout/layout.ts'
import type { TokenId } from '../tokens/token.ts'
import { download } from './download.ts'
import { endPath } from './focus-on.ts'
import type { Listing } from './folder.ts'
import { listedFindings } from './listed-findings.ts'
import { sayFolder, sayRefused } from './messages.ts'
import { mostFiles } from './most-files.ts'
import { followSelection } from './overview.ts'
import { refreshPicture } from './picture.ts'
import { storePreferences } from './preferences.ts'
import { fetchReport } from './questions.ts'
import { deedOn, refreshDetail } from './running.ts'
import { samples } from './samples/index.ts'
import { closeAll, openAll } from './session.ts'
import { type PanelName, store, type TaskTab, type Theme, type ViewName } from './state.ts'

/** Opens ledgers and keys, told apart by their content, beside what is open. */
export const openFiles = (files: readonly File[]): Promise<void> =>
  openAll(files.map((file) => ({ role: 'any', file })))

/** Opens the files of a chosen folder, whatever their depth. */
export const openFolder = (chosen: readonly File[]): Promise<void> =>
  openListed(async ({ folderFiles }) => ({ files: folderFiles(chosen), lost: [] }))

/** Opens what was dropped, folders as a whole. */
export const openEntries = (entries: readonly FileSystemEntry[]): Promise<void> =>
  openListed(({ entryFiles }, signal) => entryFiles(entries, signal))

/** Opens the files of a folder once they are listed; none if that was stopped. */
async function openListed(
  list: (by: typeof import('./folder.ts'), signal: AbortSignal) => Promise<Listing>,
): Promise<void> {
  const listing = await deedOn('listing', async (_, signal) => {
    const by = await import('./folder.ts')
    // It may have been stopped before there was anything to stop.
    if (signal.aborted) return undefined
    const stopped = new Promise<undefined>((done) =>
      signal.addEventListener('abort', () => done(undefined), { once: true }),
    )
    return Promise.race([stopped, list(by, signal)])
  })
  if (!listing) return
  const { files, lost } = listing
  await openFiles(files)
  sayRefused(lost.map((name) => ({ name, code: 'read-failed', args: {} })))
  if (files.length + lost.length === 0 || files.length >= mostFiles) sayFolder(files.length)
}

export const openText = (text: string): Promise<void> => openAll([{ role: 'any', name: 'pasted text', text }])

/** Adds key material, whatever it looks like. */
export const addKeys = (text: string, source = 'pasted keys'): Promise<void> =>
  openAll([{ role: 'keys', name: source, text }])

/** Opens a sample in place of what is open. */
export async function openSample(id: string): Promise<void> {
  const sample = samples.find((one) => one.id === id)
  if (!sample) throw new Error(`there is no sample ${id}`)
  store.setState({ fetchingSample: true })
  try {
    const { name, ledger, keys } = await sample.load()
    closeAll()
    await openAll([
      { role: 'any', name, text: ledger },
      { role: 'any', name: `${id}.keys.json`, text: keys },
    ])
  } finally {
    store.setState({ fetchingSample: false })
  }
}

/** Selects a task, or nothing, and has it decoded in full. One that is chosen, and not only walked to, also ends a path that waits for its end. */
export function select(task: TokenId | null, how: 'chosen' | 'walked' = 'chosen'): void {
  if (task !== null && how === 'chosen') endPath(task)
  const { selected } = store.getState()
  if (selected === task) return
  store.setState({ selected: task, detail: null })
  followSelection()
  void refreshDetail()
}

export const setTaskTab = (taskTab: TaskTab): void => store.setState({ taskTab })

/** Compares files with the hashes that a task claims, and shows what came of it. */
export function compareFiles(task: TokenId, files: readonly File[]): void {
  select(task)
  store.setState({ taskTab: 'claims', hashFiles: { task, files } })
}

export function showFinding(index: number): void {
  const finding = store.getState().outline?.findings[index]
  if (!finding) return
  store.setState({ finding: index })
  const [task] = finding.tokens
  if (task !== undefined) select(store.getState().outline?.task[task] ?? task)
}

/** The next or previous of the findings that are listed, round and round, starting at the first. */
export function stepFinding(by: 1 | -1): void {
  const { outline, finding, findingChoice } = store.getState()
  const listed = listedFindings(outline?.findings ?? [], findingChoice)
  const at = finding === null ? -1 : listed.indexOf(finding)
  const from = at === -1 && by === -1 ? listed.length : at
  const next = listed[(from + by + listed.length) % listed.length]
  if (next !== undefined) showFinding(next)
}

export const chooseFindings = (findingChoice: string): void => store.setState({ findingChoice })

export function setView(view: ViewName): void {
  store.setState({ view })
  if (store.getState().workflow === null) followSelection()
}

/** To be told while the timeline is being arranged. */
export function setArranging(arranging: boolean): void {
  if (store.getState().arranging !== arranging) store.setState({ arranging })
}

export const setCollapseIdle = (collapseIdle: boolean): void => store.setState({ collapseIdle })

export const setPanel = (panel: PanelName | null): void => store.setState({ panel })

export function setDirection(direction: Direction): void {
  store.setState({ direction })
  refreshPicture()
}

export function setTheme(theme: Theme): void {
  store.setState({ theme })
  storePreferences()
}

export function setShortcuts(shortcuts: boolean): void {
  store.setState({ shortcuts })
  storePreferences()
}

export async function exportReport(): Promise<void> {
  download('ect-report.json', 'application/json', `${JSON.stringify(await fetchReport(), null, 2)}\n`)
}
