import type { Outline } from '../analysis/outline.ts'
import { Failure } from '../base/failure.ts'
import { nextTask } from '../base/next-task.ts'
import type { AnalysisEvents, RunningAnalysis } from '../workers/analysis-client.ts'
import { followed } from './follow.ts'
import { sayOrThrow } from './messages.ts'
import { refreshPicture } from './picture.ts'
import { initialState, type Progress, type State, store } from './state.ts'
import { recordTiming } from './timings.ts'

/** The engine is most of the page's code, so it comes after the first paint. */
const loadWorkers = () => import('../workers/analysis-client.ts')

/** Starts the engine ahead of the first file, once the page has nothing better to do. */
export function preloadEngine(): void {
  setTimeout(() => void startedAnalysis(), 500)
}

let running: RunningAnalysis | undefined
let deed: AbortController | undefined
const hashing = new Set<AbortController>()
let queue: Promise<unknown> = Promise.resolve()
let shown: Promise<void> = Promise.resolve()
let onLost = () => {}

/** What is done when the analysis has died, and nothing of what the screen shows is open any more. */
export function whenLost(then: () => void): void {
  onLost = then
}

const events: AnalysisEvents = {
  progress: (told) => {
    const slot = told.step === 'hashing' ? 'hashing' : 'progress'
    const since = store.getState()[slot]?.since
    if (since !== undefined) store.setState({ [slot]: { ...told, since } })
  },
  outline: (outline) => {
    // Taking it over and drawing it, each in a task of its own: together they would block the page twice as long.
    const its = running
    shown = nextTask().then(() => {
      // One that was stopped or died meanwhile has nothing open any more.
      if (running === its) show(outline)
    })
  },
  sources: (sources) => {
    // They are of the latest outline, which may be on its way to the screen.
    const its = running
    void shown.then(() => {
      if (running === its)
        store.setState(({ outline }) => (outline ? { outline: { ...outline, sources } } : {}))
    })
  },
  timing: recordTiming,
  lost: () => {
    running = undefined
    onLost()
  },
}

function show(outline: Outline): void {
  store.setState((state) => ({ outline, ...followed(state, outline) }))
  refreshPicture()
  void refreshDetail()
}

/** Resolves once the latest outline is taken over. */
export const outlineShown = (): Promise<void> => shown

/** Forgets what was open, but not how the user likes the screen. */
export function forget(but: Partial<State> = {}): void {
  const { theme, shortcuts, view, panel, direction, tableManner, columns, fetchingSample, awaitingLink } =
    store.getState()
  const kept = {
    theme,
    shortcuts,
    view,
    panel,
    direction,
    tableManner,
    columns,
    fetchingSample,
    awaitingLink,
  }
  store.setState({ ...initialState, ...kept, ...but })
}

/** The analysis that has something open, if any. */
export const runningAnalysis = (): RunningAnalysis | undefined => running

/** The analysis, started where none runs. */
export async function startedAnalysis(): Promise<RunningAnalysis> {
  const { startAnalysis } = await loadWorkers()
  running ??= startAnalysis(events)
  return running
}

export function stopAnalysis(): void {
  running?.stop()
  running = undefined
}

/** Does one deed at a time on the analysis, busy while it lasts; failures become messages. */
export function deedOn<T>(
  step: Progress['step'],
  work: (analysis: RunningAnalysis, signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const done = queue.then(async () => {
    deed = new AbortController()
    store.setState({ progress: { step, done: 0, total: 0, since: performance.now() } })
    try {
      const result = await work(await startedAnalysis(), deed.signal)
      await shown
      return result
    } catch (thrown) {
      sayOrThrow(thrown)
      return undefined
    } finally {
      deed = undefined
      store.setState({ progress: null })
    }
  })
  queue = done.catch(() => {})
  return done
}

/** Resolves when every deed asked for so far is done. */
export const deedsDone = async (): Promise<void> => void (await queue)

/** Works out the sources' hashes, which no other deed waits for. What is asked for while it lasts is done after it. */
export async function hashSources({ call }: RunningAnalysis): Promise<void> {
  const own = new AbortController()
  hashing.add(own)
  store.setState({ hashing: { step: 'hashing', done: 0, total: 0, since: performance.now() } })
  try {
    await call('hashSources', null, own.signal)
  } catch (thrown) {
    // A thread that is gone says so itself.
    if (!(thrown instanceof Failure)) throw thrown
  } finally {
    hashing.delete(own)
    if (hashing.size === 0) store.setState({ hashing: null })
  }
}

/** Stops what is under way; what was read and verified by then is kept. */
export function cancel(): void {
  for (const one of deed ? [deed] : hashing) one.abort()
}

/** Has the selected task decoded again: when it was selected, and whenever new keys or rules may have changed its outcomes. */
export async function refreshDetail(): Promise<void> {
  const { selected } = store.getState()
  if (selected === null || !running) return
  const detail = await running.call('detail', selected)
  if (store.getState().selected === selected) store.setState({ detail })
}
