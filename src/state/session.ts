import type { Decisions } from '../analysis/session-file.ts'
import type { RunningAnalysis } from '../workers/analysis-client.ts'
import type { Opening } from '../workers/opening.ts'
import { type Held, heldNow, openedNow, setOpened } from './held.ts'
import {
  dismiss,
  say,
  sayFailure,
  sayLackingKeys,
  sayRefused,
  sayRejectedKeys,
  sayReplaced,
  saySessionsInside,
  sayStartedAgain,
} from './messages.ts'
import { becameSources } from './opened.ts'
import { refreshPicture } from './picture.ts'
import { openingsOf, sessionAmong } from './restore.ts'
import {
  cancel,
  deedOn,
  deedsDone,
  forget,
  hashSources,
  outlineShown,
  startedAnalysis,
  stopAnalysis,
  whenLost,
} from './running.ts'
import { store } from './state.ts'
import { measureOpen } from './timings.ts'

/** What is open is opened again should its thread die, only once, lest it dies of the same. */
let reopened = false

/** What was decided over the sources of a thread that died, until it holds again for what is open. */
let owed: Decisions | undefined

whenLost(() => {
  const openings = openedNow()
  const { messages, progress } = store.getState()
  owed ??= heldNow()
  setOpened([])
  forget({ messages })
  if (!owed || openings.length === 0 || reopened) {
    // A deed that was under way says itself that it came to nothing.
    if (!progress) sayFailure('worker-lost', {})
    return
  }
  reopened = true
  sayStartedAgain()
  void reopen({ ...owed, openings })
})

/** Adds sources to what is open. What was open stays, whatever becomes of them. */
export async function openAll(openings: readonly Opening[]): Promise<void> {
  if (openings.length === 0) return
  for (const { id } of store.getState().messages) dismiss(id)
  const result = await openBy((current, signal) => openOrRestore(current, openings, signal))
  if (!result) return
  if (result.tokens === 0 && result.keys > 0 && (store.getState().outline?.tokens ?? 0) === 0)
    say(
      'info',
      `${result.keys === 1 ? 'A key was' : `${result.keys} keys were`} added`,
      'Now open the ledger whose tokens they verify.',
    )
}

/** Opens in one way or another, and has the sources' hashes worked out once everything else is shown. */
function openBy<T>(work: (current: RunningAnalysis, signal: AbortSignal) => Promise<T>) {
  const chosenAt = performance.now()
  return deedOn('reading', async (current, signal) => {
    const result = await work(current, signal)
    await outlineShown()
    measureOpen(chosenAt)
    void hashSources(await startedAnalysis())
    return result
  })
}

/** Opens again what a thread held that died, beside what was opened since. */
const reopen = (held: Held) =>
  openBy((current, signal) =>
    openedNow().length > 0
      ? openInto(current, held.openings, signal)
      : restoreInto(current, held.openings, held, signal),
  )

/** Has what was open before, in place of what is open now. */
function bringBack(held: Held): void {
  for (const { id } of store.getState().messages) dismiss(id)
  void openBy(async (_, signal) => restoreInto(await startAfresh(), held.openings, held, signal))
}

/** Opens sources beside what is open, or takes up the session that one of them holds. */
async function openOrRestore(current: RunningAnalysis, openings: readonly Opening[], signal: AbortSignal) {
  const found = await sessionAmong(openings)
  if (!found) {
    await layOwed(current)
    return openInto(current, openings, signal)
  }
  const { session, others } = found
  const before = heldNow()
  const fresh = await startAfresh()
  if (before) sayReplaced(before, () => bringBack(before))
  const restored = await restoreInto(fresh, openingsOf(session), session, signal)
  return others.length === 0 ? restored : openInto(fresh, others, signal)
}

/** Lays on a new thread what was decided over the last one's sources; which keys are trusted is up to what is opened. */
async function layOwed({ call }: RunningAnalysis): Promise<void> {
  if (!owed) return
  const { policy, amendments } = owed
  await call('setPolicy', policy)
  store.setState({ amendments })
  await call('amendKeys', amendments)
  owed = undefined
}

/** Opens sources and says what was refused. */
async function openInto({ call }: RunningAnalysis, openings: readonly Opening[], signal: AbortSignal) {
  const result = await call('open', openings, signal)
  await outlineShown()
  sayRefused(result.refused)
  sayRejectedKeys(result.rejectedKeys)
  const sources = store.getState().outline?.sources ?? []
  const before = openedNow()
  const added = sources.slice(before.length)
  saySessionsInside(added)
  setOpened([...before, ...becameSources(openings, added)])
  store.setState((state) => ({
    rejectedKeys: [...state.rejectedKeys, ...result.rejectedKeys],
    keyNotes: [...state.keyNotes, ...result.keyNotes],
  }))
  return result
}

/** Closes what is open, in the middle of a deed. */
function startAfresh(): Promise<RunningAnalysis> {
  stopAnalysis()
  setOpened([])
  owed = undefined
  const { progress, messages } = store.getState()
  forget({ progress, messages })
  return startedAnalysis()
}

/** Opens sources in a thread that holds none, and lays on them what was decided. */
async function restoreInto(
  current: RunningAnalysis,
  openings: readonly Opening[],
  decisions: Decisions,
  signal: AbortSignal,
) {
  const { call } = current
  const { restoreSession } = await import('../analysis/session-file.ts')
  const result = { tokens: 0, keys: 0 }
  owed = decisions
  const lacking = await restoreSession(decisions, {
    setPolicy: (policy) => call('setPolicy', policy),
    open: async () => Object.assign(result, await openInto(current, openings, signal)),
    trustedKeys: () => store.getState().outline?.keys ?? [],
    trustOffered: () => call('trustOffered', null, signal).then(outlineShown),
    removeKey: (key) => call('removeKey', key, signal).then(outlineShown),
    amendKeys: (amendments) => {
      store.setState({ amendments })
      return call('amendKeys', amendments, signal)
    },
  })
  owed = undefined
  if (lacking.length > 0) sayLackingKeys(lacking)
  return result
}

/** Closes one source again, with the keys that only it brought. By the time it is its turn, others may have been closed before it, and it may still be among those being opened. */
export async function removeSource(source: number): Promise<void> {
  if (!openedNow()[source]) await deedsDone()
  const opening = openedNow()[source]
  await deedOn('judging', async ({ call }, signal) => {
    const at = opening ? openedNow().indexOf(opening) : -1
    if (at < 0) return
    await call('removeSource', at, signal)
    setOpened(openedNow().filter((one) => one !== opening))
  })
}

export function closeAll(): void {
  cancel()
  stopAnalysis()
  setOpened([])
  reopened = false
  owed = undefined
  forget()
  refreshPicture()
}
