import { algorithmsOfType } from './algorithms.ts'
import { importOrReason } from './import-key.ts'
import type { Algorithm, KeyId, TrustedKey, UnusableKey } from './key.ts'

/** The trusted keys, ready to be looked up by a token's `kid` and to verify. */
export interface Keyring {
  readonly keys: readonly TrustedKey[]
  /** The keys a `kid` names: each that bears it, else each whose thumbprint or alias it is. A key that can verify nothing is among them. */
  readonly candidates: (kid: string) => readonly KeyId[]
  /** The key imported for an algorithm, once; or why it cannot verify it. Never rejects. */
  readonly verifier: (key: KeyId, alg: Algorithm) => Promise<CryptoKey | UnusableKey>
}

const none: readonly KeyId[] = []
const thumbprintUri = 'urn:ietf:params:oauth:jwk-thumbprint:sha-256:'

/** A key's place in the list is its KeyId. */
export function makeKeyring(keys: readonly TrustedKey[]): Keyring {
  const byKid = new Map<string, KeyId[]>()
  const byAlias = new Map<string, KeyId[]>()
  keys.forEach((key, id) => {
    if (key.kid !== undefined) add(byKid, key.kid, id)
    // RFC 9278 writes a thumbprint as a URI.
    const names = new Set([key.thumbprint, thumbprintUri + key.thumbprint, ...(key.aliases ?? [])])
    for (const name of names) add(byAlias, name, id)
  })
  const imported = new Map<string, Promise<CryptoKey | UnusableKey>>()
  return {
    keys,
    candidates: (kid) => byKid.get(kid) ?? byAlias.get(kid) ?? none,
    verifier: (id, alg) => {
      const name = `${id} ${alg}`
      const known = imported.get(name)
      if (known !== undefined) return known
      const verifier = verifierOf(keys[id], alg)
      imported.set(name, verifier)
      return verifier
    },
  }
}

/** True where a key may verify an algorithm, else why not. `EdDSA` and `Ed25519` are one. */
export function fits(key: TrustedKey, alg: Algorithm): true | UnusableKey {
  if (key.unusable !== undefined) return key.unusable
  if (key.algorithms.includes(alg)) return true
  const type = `${key.jwk.kty} ${key.jwk.crv ?? ''}`.trim()
  const detail = algorithmsOfType(key.jwk).includes(alg)
    ? `its \`alg\` is ${key.alg}, the token's is ${alg}`
    : `${type} keys verify ${listed(algorithmsOfType(key.jwk))}, the token's \`alg\` is ${alg}`
  return { reason: 'algorithm-mismatch', detail }
}

function listed(algorithms: readonly Algorithm[]): string {
  return algorithms.length > 1
    ? `${algorithms.slice(0, -1).join(', ')} and ${algorithms.at(-1)}`
    : `${algorithms[0]}`
}

async function verifierOf(key: TrustedKey | undefined, alg: Algorithm): Promise<CryptoKey | UnusableKey> {
  if (key === undefined) return { reason: 'malformed', detail: 'there is no such key' }
  const fitting = fits(key, alg)
  return fitting === true ? importOrReason(key, alg) : fitting
}

function add(map: Map<string, KeyId[]>, name: string, id: KeyId): void {
  const ids = map.get(name)
  if (ids === undefined) map.set(name, [id])
  else ids.push(id)
}
