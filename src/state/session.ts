import type { TokenDetail } from '../analysis/outline.ts'
import type { KeyId } from '../keys/key.ts'
import type { TokenId } from '../tokens/token.ts'
import { type AnalysisEvents, startAnalysis } from '../workers/analysis-client.ts'
import type { Opening } from '../workers/opening.ts'
import { dismiss, say, sayFailure, sayOrThrow, sayRejectedKeys } from './messages.ts'
import { refreshPicture } from './picture.ts'
import { initialState, type Progress, store } from './state.ts'
import { measureOpen, recordTiming } from './timings.ts'

type Analysis = ReturnType<typeof startAnalysis>

let running: Analysis | undefined
let deed: AbortController | undefined
let queue: Promise<unknown> = Promise.resolve()

const events: AnalysisEvents = {
  progress: (progress) => {
    const since = store.getState().progress?.since
    if (since !== undefined) store.setState({ progress: { ...progress, since } })
  },
  outline: (outline) => {
    store.setState({ outline })
    refreshPicture()
  },
  timing: recordTiming,
  lost: () => {
    running = undefined
    store.setState({ ...initialState, ...kept(), messages: store.getState().messages })
  },
}

/** What outlives a session: how the user likes the screen. */
function kept() {
  const { theme, shortcuts, view, panel, direction } = store.getState()
  return { theme, shortcuts, view, panel, direction }
}

const analysis = (): Analysis => {
  running ??= startAnalysis(events)
  return running
}

/** Does one deed at a time on the analysis, busy while it lasts; failures become messages. */
function deedOn<T>(
  step: Progress['step'],
  work: (analysis: Analysis, signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const done = queue.then(async () => {
    deed = new AbortController()
    store.setState({ progress: { step, done: 0, total: 0, since: performance.now() } })
    try {
      return await work(analysis(), deed.signal)
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

/** Adds sources to what is open. What was open stays, whatever becomes of them. */
export async function openAll(openings: readonly Opening[]): Promise<void> {
  const chosenAt = performance.now()
  if (openings.length === 0) return
  for (const { id } of store.getState().messages) dismiss(id)
  const result = await deedOn('reading', ({ call }, signal) => call('open', openings, signal))
  if (!result) return
  for (const { name, code, args } of result.refused) sayFailure(code, { name, ...args })
  sayRejectedKeys(result.rejectedKeys)
  if (result.tokens === 0 && result.keys > 0 && (store.getState().outline?.tokens ?? 0) === 0)
    say(
      'info',
      `${result.keys === 1 ? 'A key was' : `${result.keys} keys were`} added`,
      'Now open the ledger whose tokens they verify.',
    )
  measureOpen(chosenAt)
}

export async function trustOffered(): Promise<void> {
  const result = await deedOn('verifying', ({ call }, signal) => call('trustOffered', null, signal))
  if (result) sayRejectedKeys(result.rejectedKeys)
}

export async function removeKey(key: KeyId): Promise<void> {
  await deedOn('verifying', ({ call }, signal) => call('removeKey', key, signal))
}

/** Stops what is under way; what was read and verified by then is kept. */
export function cancel(): void {
  deed?.abort()
}

export function closeAll(): void {
  deed?.abort()
  running?.stop()
  running = undefined
  store.setState({ ...initialState, ...kept() })
}

/** One token in full; undefined where nothing is open any more. */
export async function fetchDetail(token: TokenId): Promise<TokenDetail | undefined> {
  return running?.call('detail', token)
}

export const fetchReport = () => analysis().call('report', undefined)
