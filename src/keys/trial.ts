import type { Case } from './diagnosis.ts'
import type { KeyId } from './key.ts'
import { fits } from './keyring.ts'
import type { NearKey } from './near-kid.ts'

/** Keys tried for one token at most: beyond that the answer would cost more than opening the ledger. */
const mostTried = 256

/** The first loaded key that fits and verifies the token, apart from those known not to. */
export async function verifyingKey(sick: Case, except: readonly KeyId[]): Promise<KeyId | undefined> {
  const { keys } = sick.loaded.keyring
  let tried = 0
  for (let id = 0; id < keys.length && tried < mostTried; id++) {
    if (except.includes(id) || fits(keys[id]!, sick.alg) !== true) continue
    tried++
    if (await tries(sick, id)) return id
  }
  return undefined
}

/** The first of the nearly meant keys that verifies the token. */
export async function firstVerifying(sick: Case, near: readonly NearKey[]): Promise<NearKey | undefined> {
  for (const each of near.slice(0, mostTried)) if (await tries(sick, each.key)) return each
  return undefined
}

export async function tries(sick: Case, id: KeyId): Promise<boolean> {
  if (fits(sick.loaded.keyring.keys[id]!, sick.alg) !== true) return false
  return sick.tryVerify(id, sick.alg)
}
