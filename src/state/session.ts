import type { Outline } from '../analysis/outline.ts'
import type { PolicyEffect } from '../analysis/preview.ts'
import type { Session } from '../analysis/session-file.ts'
import { nextTask } from '../base/next-task.ts'
import type { Policy } from '../checks/policy.ts'
import type { KeyAmendment } from '../keys/amendments.ts'
import type { Diagnosis } from '../keys/diagnosis.ts'
import type { GroupDiagnosis } from '../keys/doctor-rounds.ts'
import type { KeyId } from '../keys/key.ts'
import type { ClaimPlace } from '../search/claim-place.ts'
import type { WordHits } from '../search/claims-search.ts'
import type { TokenId } from '../tokens/token.ts'
import type { AnalysisEvents, RunningAnalysis } from '../workers/analysis-client.ts'
import type { Opening } from '../workers/opening.ts'
import { dismiss, say, sayLackingKeys, sayOrThrow, sayRefused, sayRejectedKeys } from './messages.ts'
import { becameSources } from './opened.ts'
import { refreshPicture } from './picture.ts'
import { openingsOf, sessionAmong } from './restore.ts'
import { initialState, type Progress, store } from './state.ts'
import { measureOpen, recordTiming } from './timings.ts'

/** The engine is most of the page's code, so it comes after the first paint. */
const loadWorkers = () => import('../workers/analysis-client.ts')

/** Starts the engine ahead of the first file, once the page has nothing better to do. */
export function preloadEngine(): void {
  setTimeout(() => void analysis(), 500)
}

let running: RunningAnalysis | undefined
let deed: AbortController | undefined
let queue: Promise<unknown> = Promise.resolve()
/** What is open, source by source; opened again should its thread die, only once, lest it dies of the same. */
let opened: readonly Opening[] = []
let reopened = false

const events: AnalysisEvents = {
  progress: (progress) => {
    const since = store.getState().progress?.since
    if (since !== undefined) store.setState({ progress: { ...progress, since } })
  },
  outline: (outline) => {
    // Taking it over and drawing it, each in a task of its own: together they would block the page twice as long.
    shown = nextTask().then(() => show(outline))
  },
  sources: (sources) =>
    store.setState(({ outline }) => (outline ? { outline: { ...outline, sources } } : {})),
  timing: recordTiming,
  lost: () => {
    running = undefined
    store.setState({ ...initialState, ...kept(), messages: store.getState().messages })
    const again = opened
    opened = []
    if (again.length > 0 && !reopened) {
      reopened = true
      void openAll(again)
    }
  },
}

let shown: Promise<void> = Promise.resolve()

function show(outline: Outline): void {
  store.setState({ outline })
  refreshPicture()
  void refreshDetail()
}

/** What outlives a session: how the user likes the screen. */
function kept() {
  const { theme, shortcuts, view, panel, direction, tableManner, columns, fetchingSample, awaitingLink } =
    store.getState()
  return { theme, shortcuts, view, panel, direction, tableManner, columns, fetchingSample, awaitingLink }
}

const analysis = async (): Promise<RunningAnalysis> => {
  const { startAnalysis } = await loadWorkers()
  running ??= startAnalysis(events)
  return running
}

/** Does one deed at a time on the analysis, busy while it lasts; failures become messages. */
function deedOn<T>(
  step: Progress['step'],
  work: (analysis: RunningAnalysis, signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const done = queue.then(async () => {
    deed = new AbortController()
    store.setState({ progress: { step, done: 0, total: 0, since: performance.now() } })
    try {
      const result = await work(await analysis(), deed.signal)
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

/** Adds sources to what is open. What was open stays, whatever becomes of them. */
export async function openAll(openings: readonly Opening[]): Promise<void> {
  const chosenAt = performance.now()
  if (openings.length === 0) return
  for (const { id } of store.getState().messages) dismiss(id)
  const result = await deedOn('reading', async (current, signal) => {
    const result = await openOrRestore(current, openings, signal)
    await shown
    measureOpen(chosenAt)
    await (await analysis()).call('hashSources', null, signal)
    return result
  })
  if (!result) return
  if (result.tokens === 0 && result.keys > 0 && (store.getState().outline?.tokens ?? 0) === 0)
    say(
      'info',
      `${result.keys === 1 ? 'A key was' : `${result.keys} keys were`} added`,
      'Now open the ledger whose tokens they verify.',
    )
}

/** Opens sources beside what is open, or takes up the session that one of them holds. */
async function openOrRestore(current: RunningAnalysis, openings: readonly Opening[], signal: AbortSignal) {
  const found = await sessionAmong(openings)
  if (!found) return openInto(current, openings, signal)
  const restored = await restoreInto(await startAfresh(), found.session, signal)
  return found.others.length === 0 ? restored : openInto(await analysis(), found.others, signal)
}

/** Opens sources and says what was refused. */
async function openInto({ call }: RunningAnalysis, openings: readonly Opening[], signal: AbortSignal) {
  const result = await call('open', openings, signal)
  await shown
  sayRefused(result.refused)
  sayRejectedKeys(result.rejectedKeys)
  const sources = store.getState().outline?.sources ?? []
  opened = [...opened, ...becameSources(openings, sources.slice(opened.length))]
  store.setState((state) => ({
    rejectedKeys: [...state.rejectedKeys, ...result.rejectedKeys],
    keyNotes: [...state.keyNotes, ...result.keyNotes],
  }))
  return result
}

/** Closes what is open, in the middle of a deed. */
function startAfresh(): Promise<RunningAnalysis> {
  running?.stop()
  running = undefined
  opened = []
  const { progress, messages } = store.getState()
  store.setState({ ...initialState, ...kept(), progress, messages })
  return analysis()
}

async function restoreInto(current: RunningAnalysis, session: Session, signal: AbortSignal) {
  const { call } = current
  const { restoreSession } = await import('../analysis/session-file.ts')
  const result = { tokens: 0, keys: 0 }
  const lacking = await restoreSession(session, {
    setPolicy: (policy) => call('setPolicy', policy),
    open: async () => Object.assign(result, await openInto(current, openingsOf(session), signal)),
    trustedKeys: () => store.getState().outline?.keys ?? [],
    trustOffered: () => call('trustOffered', null, signal),
    removeKey: (key) => call('removeKey', key, signal),
    amendKeys: (amendments) => {
      store.setState({ amendments })
      return call('amendKeys', amendments, signal)
    },
  })
  if (lacking.length > 0) sayLackingKeys(lacking)
  return result
}

/** What is open, in the order of its sources. */
export const openedNow = (): readonly Opening[] => opened

export async function trustOffered(): Promise<void> {
  const result = await deedOn('verifying', ({ call }, signal) => call('trustOffered', null, signal))
  if (!result) return
  sayRejectedKeys(result.rejectedKeys)
  store.setState(({ keyNotes }) => ({ keyNotes: [...keyNotes, ...result.keyNotes] }))
}

export async function removeKey(key: KeyId): Promise<void> {
  await deedOn('verifying', ({ call }, signal) => call('removeKey', key, signal))
}

/** Closes one source again, with the keys that only it brought. */
export async function removeSource(source: number): Promise<void> {
  store.setState({ selected: null, detail: null, finding: null, workflow: null })
  await deedOn('judging', async ({ call }, signal) => {
    await call('removeSource', source, signal)
    opened = opened.filter((_, at) => at !== source)
  })
}

/** What the user says of keys by hand, in place of all that was said before. */
export async function amendKeys(amendments: readonly KeyAmendment[]): Promise<void> {
  store.setState({ amendments })
  await deedOn('verifying', ({ call }, signal) => call('amendKeys', amendments, signal))
}

/** Judges what is open by other rules; verifies nothing again. */
export async function applyPolicy(policy: Policy): Promise<void> {
  await deedOn('judging', ({ call }) => call('setPolicy', policy))
}

/** What another policy would change; undefined where nothing is open. */
export const previewPolicy = async (policy: Policy): Promise<PolicyEffect | undefined> =>
  running?.call('preview', policy)

export const diagnoseToken = async (token: TokenId): Promise<Diagnosis | undefined> =>
  running?.call('diagnose', token)

export const diagnoseAll = async (): Promise<readonly GroupDiagnosis[]> =>
  (await running?.call('diagnoseAll', undefined)) ?? []

/** Stops what is under way; what was read and verified by then is kept. */
export function cancel(): void {
  deed?.abort()
}

export function closeAll(): void {
  deed?.abort()
  running?.stop()
  running = undefined
  opened = []
  reopened = false
  store.setState({ ...initialState, ...kept() })
  refreshPicture()
}

/** Has the selected task decoded again: when it was selected, and whenever new keys or rules may have changed its outcomes. */
export async function refreshDetail(): Promise<void> {
  const { selected } = store.getState()
  if (selected === null || !running) return
  const detail = await running.call('detail', selected)
  if (store.getState().selected === selected) store.setState({ detail })
}

/** The tasks whose claims hold each of the words; undefined where nothing is open or the answer is no longer wanted. */
export const findWords = async (
  words: readonly string[],
  signal: AbortSignal,
): Promise<WordHits | undefined> => running?.call('findWords', words, signal)

/** Where the first of the words that a task's claims hold stands in them. */
export const placeOfWord = async (task: TokenId, words: readonly string[]): Promise<ClaimPlace | undefined> =>
  running?.call('placeOfWord', { task, words })

/** What a link calls a task. */
export const nameOfTask = async (task: TokenId): Promise<string | undefined> => running?.call('nameOf', task)

/** The task that a link calls so; undefined where there is none. */
export const taskCalled = async (beginning: string): Promise<TokenId | undefined> =>
  running?.call('taskNamed', beginning)

export const fetchReport = async () => (await analysis()).call('report', undefined)
