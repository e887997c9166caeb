import { decodeBase64url } from '../base/base64url.ts'

/** Bytes of base64 or base64url text, padded or not; undefined where a character belongs to neither or the length cannot be. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  return decodeBase64url(
    text
      .replace(/={1,2}$/, '')
      .replace(/\+/g, '-')
      .replace(/\//g, '_'),
  )
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The same number without the zero bytes in front; a zero keeps none. */
export function withoutLeadingZeros(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let zeros = 0
  while (zeros < bytes.length && bytes[zeros] === 0) zeros++
  return zeros === 0 ? bytes : bytes.slice(zeros)
}

/** The number filled up with zero bytes in front; one that is longer is left as it is. */
export function paddedTo(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  if (bytes.length >= size) return bytes
  const padded = new Uint8Array(size)
  padded.set(bytes, size - bytes.length)
  return padded
}

export function toNumber(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${hex(bytes)}`)
}
