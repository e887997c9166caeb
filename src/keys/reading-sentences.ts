import type { RejectedKey } from './key.ts'
import type { Place } from './pieces.ts'

/** Truthful for as long as nothing of a refused key is stored, logged or sent. */
const privateAdvice =
  'It was refused: nothing of it was kept, and nothing was sent anywhere. Open the public key instead. ' +
  'Treat the private key as exposed only if whoever gave you this text was not meant to have it, or if others can read where it stood.'

/** What is said of material that is no usable public key; each names the cause and what to do, none repeats the material. */
export const rejections = {
  privateJwk: (members: readonly string[]) =>
    `this is a private key: the JWK holds ${members.map((name) => `\`${name}\``).join(', ')}. ${privateAdvice}`,
  privatePem: (what: string) => `this is ${what}. ${privateAdvice}`,
  symmetric: () =>
    'this is a shared secret (`kty` is `oct`), as HMAC uses it. An ECT is signed with a key pair: open the public key of the pair. Nothing of the secret was kept.',
  noType: (members: readonly string[]) =>
    `this looks like a JWK (it holds ${members.map((name) => `\`${name}\``).join(', ')}), but its \`kty\` is missing. Add \`"kty": "EC"\`, \`"OKP"\` or \`"RSA"\`.`,
  typeNotText: () => 'its `kty` is no text. It is `"EC"`, `"OKP"` or `"RSA"`.',
  emptySet: () => 'the key set is empty: `keys` holds nothing. Open the set that holds the agents’ keys.',
  keysElsewhere: () =>
    'this names an address where keys are to be had (`jwks_uri`) and holds none. Addresses are never followed: open that document yourself and drop it here.',
  noKeyInJson: () =>
    'this JSON holds no key: a JWK has a member `kty`, a JWK Set has an array `keys` of them.',
  brokenJson: (where: string) => `this begins like JSON and cannot be read: ${where}.`,
  tokenUnreadable: () => 'this looks like a token, but its parts are no base64url JSON.',
  tokenWithoutKey: () =>
    'this token carries no key: a Workload Identity Token has the agent’s key in `cnf.jwk`. Tokens are verified with keys; they are opened as a ledger.',
  nothing: () =>
    'nothing here is a key. Keys are read as JWK, JWK Set, PEM public key, X.509 certificate, WIT or SPIFFE trust bundle.',
} as const

/** The sentence at its place: `line 12, keys[2]: …`. */
export function placed(place: Pick<Place, 'line'>, path: string, sentence: string): string {
  return `line ${place.line}${path === '' ? '' : `, ${path}`}: ${sentence}`
}

export function rejection(
  place: Pick<Place, 'source' | 'line' | 'kid'>,
  reason: RejectedKey['reason'],
  sentence: string,
  path = '',
): RejectedKey {
  const { source, line, kid } = place
  return {
    source,
    line,
    ...(kid === undefined ? {} : { kid }),
    reason,
    message: placed(place, path, sentence),
  }
}
