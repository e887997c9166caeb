import { readMore, trustedFrom } from '../analysis/key-material.ts'
import type { RejectedKey, TrustedKey } from '../keys/key.ts'
import { type Keyring, makeKeyring } from '../keys/keyring.ts'
import type { Awaitable } from './store.ts'

/** Finds the keys a `kid` may name; none where it is unknown. Asked for every token, with a `kid` that nobody has verified yet. */
export type KeyResolver = (kid: string) => Awaitable<readonly TrustedKey[]>

/** The keys in a text of any form that is read (JWK, JWK Set, PEM, X.509, WIT), and what announced a key and is none. Never rejects. */
export async function trustedKeys(
  text: string,
): Promise<{ readonly keys: readonly TrustedKey[]; readonly rejected: readonly RejectedKey[] }> {
  const { keys, rejected } = await readMore([], [{ text, source: 'trusted keys' }])
  return { keys: await trustedFrom(keys, []), rejected }
}

const keyrings = new WeakMap<readonly TrustedKey[], Keyring>()

/** The keyring of a list of keys, the same for the same list, so that each key is imported once. */
export function keyringOf(keys: readonly TrustedKey[]): Keyring {
  const known = keyrings.get(keys)
  if (known) return known
  const keyring = makeKeyring(keys)
  keyrings.set(keys, keyring)
  return keyring
}

const nobody: readonly TrustedKey[] = []

/** The keys to try on a token that names this `kid`. */
export function resolveKeys(
  keys: readonly TrustedKey[] | KeyResolver,
  kid: string | undefined,
): Awaitable<readonly TrustedKey[]> {
  if (typeof keys !== 'function') return keys
  return kid === undefined ? nobody : keys(kid)
}
