import { encodeBase64url } from '../base/base64url.ts'
import type { KeyId, TrustedKey } from './key.ts'
import { decodeBase64, hex } from './octets.ts'

/** How a token's `kid` misses the name of a key by little. */
export type NearKid = 'kid-case' | 'kid-space' | 'kid-part' | 'kid-thumbprint-form'

export interface NearKey {
  readonly key: KeyId
  readonly by: NearKid
  /** The name of the key that is nearly meant. */
  readonly name: string
}

/** Keys whose name differs from a `kid` by letter case, by white space or quotation marks, by a prefix, or by how a thumbprint is written. */
export function nearKeys(kid: string, keys: readonly TrustedKey[]): readonly NearKey[] {
  const found: NearKey[] = []
  const [folded, plain, hash] = [kid.toLowerCase(), bare(kid), asThumbprint(kid)]
  keys.forEach((key, id) => {
    const names = [...(key.kid === undefined ? [] : [key.kid]), ...(key.aliases ?? [])]
    for (const name of names) {
      const by = difference(name, kid, folded, plain)
      if (by !== undefined) found.push({ key: id, by, name })
    }
    if (hash === key.thumbprint) found.push({ key: id, by: 'kid-thumbprint-form', name: key.thumbprint })
  })
  return found
}

/** True for 43 characters of base64url or 64 of hex: a SHA-256 hash, most likely. */
export function looksLikeThumbprint(kid: string): boolean {
  return asThumbprint(kid) !== undefined
}

function difference(name: string, kid: string, folded: string, plain: string): NearKid | undefined {
  if (name.toLowerCase() === folded) return 'kid-case'
  if (bare(name) === plain) return 'kid-space'
  const isPart = [kid, name].some((whole) => whole !== '' && isLastPart(whole, whole === kid ? name : kid))
  return isPart ? 'kid-part' : undefined
}

/** `did:example:a#k-7` and `https://example.org/keys/k-7` end in `k-7`. */
function isLastPart(whole: string, part: string): boolean {
  return (
    part.length > 1 &&
    whole.length > part.length &&
    /[#/:]$/.test(whole.slice(0, -part.length)) &&
    whole.endsWith(part)
  )
}

/** Without white space, invisible characters and quotation marks. */
function bare(name: string): string {
  return name.replace(/[\s\u200b-\u200f\u2060\ufeff"'`]+/g, '')
}

/** A SHA-256 hash written in hex or in padded base64, as the base64url of RFC 7638. */
function asThumbprint(kid: string): string | undefined {
  const text = kid.trim()
  if (/^([0-9a-f]{2}:?){32}$/i.test(text)) {
    const digits = text.replaceAll(':', '').toLowerCase()
    return encodeBase64url(Uint8Array.from(digits.match(/../g)!, (pair) => Number.parseInt(pair, 16)))
  }
  const bytes = /^[\w+/-]{43}=?$/.test(text) ? decodeBase64(text) : undefined
  return bytes === undefined || hex(bytes).length !== 64 ? undefined : encodeBase64url(bytes)
}
