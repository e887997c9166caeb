import type { KeyAmendment } from '../keys/amendments.ts'
import { amendKeys } from './decisions.ts'
import { store } from './state.ts'

/** Says something of one key, in place of what was said of it before; with nothing to say it is as its file has it. */
export async function amendKey(amendment: KeyAmendment): Promise<void> {
  const others = store.getState().amendments.filter(({ thumbprint }) => thumbprint !== amendment.thumbprint)
  const says =
    amendment.identity !== undefined || amendment.revokedFrom !== undefined || amendment.kid !== undefined
  await amendKeys(says ? [...others, amendment] : others)
}
