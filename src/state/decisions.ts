import type { Policy } from '../checks/policy.ts'
import type { KeyAmendment } from '../keys/amendments.ts'
import type { KeyId } from '../keys/key.ts'
import { sayRejectedKeys } from './messages.ts'
import { deedOn } from './running.ts'
import { store } from './state.ts'

/** Trusts the keys that stood inside the ledgers that are open. */
export async function trustOffered(): Promise<void> {
  const result = await deedOn('verifying', ({ call }, signal) => call('trustOffered', null, signal))
  if (!result) return
  sayRejectedKeys(result.rejectedKeys)
  store.setState(({ keyNotes }) => ({ keyNotes: [...keyNotes, ...result.keyNotes] }))
}

/** Trusts a key no more; what it verified is judged without it. By the time it is its turn, others may have been removed before it. */
export async function removeKey(key: KeyId): Promise<void> {
  const keys = () => store.getState().outline?.keys.map((one) => JSON.stringify(one)) ?? []
  const meant = keys()[key]
  await deedOn('verifying', async ({ call }, signal) => {
    const at = meant === undefined ? -1 : keys().indexOf(meant)
    if (at >= 0) await call('removeKey', at, signal)
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
