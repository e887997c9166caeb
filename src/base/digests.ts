import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { encodeBase64url } from './base64url.ts'

const hashes = { 'sha-256': sha256, 'sha-384': sha384, 'sha-512': sha512 } as const
/** The hash functions that claims name in their prefixes. */
export type DigestName = keyof typeof hashes
export const digestNames = Object.keys(hashes) as readonly DigestName[]

/** Bytes hashed at once: few enough for the page to stay awake between two slices. */
const slice = 1_000_000

/** Unpadded base64url digests of a file, read in slices and never held whole. */
export async function digestsOf(
  file: Blob,
  names: readonly DigestName[],
): Promise<ReadonlyMap<DigestName, string>> {
  const running = names.map((name) => ({ name, hash: hashes[name].create() }))
  for (let at = 0; at < file.size; at += slice) {
    const bytes = new Uint8Array(await file.slice(at, at + slice).arrayBuffer())
    for (const { hash } of running) hash.update(bytes)
  }
  return new Map(running.map(({ name, hash }) => [name, encodeBase64url(hash.digest())]))
}
