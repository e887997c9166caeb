import type { Session } from '../analysis/session-file.ts'
import type { Policy } from '../checks/policy.ts'
import type { KeyAmendment } from '../keys/amendments.ts'
import type { KeyId } from '../keys/key.ts'
import type { RunningAnalysis } from '../workers/analysis-client.ts'
import type { Opening } from '../workers/opening.ts'
import { dismiss, say, sayLackingKeys, sayRefused, sayRejectedKeys } from './messages.ts'
import { becameSources } from './opened.ts'
import { refreshPicture } from './picture.ts'
import { openingsOf, sessionAmong } from './restore.ts'
import { cancel, deedOn, forget, outlineShown, startedAnalysis, stopAnalysis, whenLost } from './running.ts'
import { store } from './state.ts'
import { measureOpen } from './timings.ts'

/** What is open, source by source; opened again should its thread die, only once, lest it dies of the same. */
let opened: readonly Opening[] = []
let reopened = false

whenLost(() => {
  const again = opened
  opened = []
  if (again.length === 0 || reopened) return
  reopened = true
  void openAll(again)
})

/** Adds sources to what is open. What was open stays, whatever becomes of them. */
export async function openAll(openings: readonly Opening[]): Promise<void> {
  const chosenAt = performance.now()
  if (openings.length === 0) return
  for (const { id } of store.getState().messages) dismiss(id)
  const result = await deedOn('reading', async (current, signal) => {
    const result = await openOrRestore(current, openings, signal)
    await outlineShown()
    measureOpen(chosenAt)
    await (await startedAnalysis()).call('hashSources', null, signal)
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
  return found.others.length === 0 ? restored : openInto(await startedAnalysis(), found.others, signal)
}

/** Opens sources and says what was refused. */
async function openInto({ call }: RunningAnalysis, openings: readonly Opening[], signal: AbortSignal) {
  const result = await call('open', openings, signal)
  await outlineShown()
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
  stopAnalysis()
  opened = []
  const { progress, messages } = store.getState()
  forget({ progress, messages })
  return startedAnalysis()
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

export function closeAll(): void {
  cancel()
  stopAnalysis()
  opened = []
  reopened = false
  forget()
  refreshPicture()
}
