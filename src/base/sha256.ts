import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { encodeBase64url } from './base64url.ts'

function octets(data: Uint8Array | string): Uint8Array {
  return typeof data === 'string' ? utf8ToBytes(data) : data
}

/** Lower-case hex SHA-256 of bytes, or of a text's UTF-8. */
export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(octets(data)))
}

/** Lower-case hex SHA-256 of many bytes, by the platform where it offers that: without https it does not. */
export async function sha256Digest(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle
  if (subtle === undefined) return sha256Hex(bytes)
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))
}

/** Unpadded base64url SHA-256 of bytes, or of a text's UTF-8. */
export function sha256Base64url(data: Uint8Array | string): string {
  return encodeBase64url(sha256(octets(data)))
}

/** A SHA-256 that is fed piece by piece; `hex` ends it. */
export interface RunningSha256 {
  readonly update: (bytes: Uint8Array) => void
  readonly hex: () => string
}

export function runningSha256(): RunningSha256 {
  const hash = sha256.create()
  return {
    update: (bytes) => {
      hash.update(bytes)
    },
    hex: () => bytesToHex(hash.digest()),
  }
}
