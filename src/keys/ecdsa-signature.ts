import { contentOf, elementAt, sequenceAt, tags } from './der.ts'
import { paddedTo, withoutLeadingZeros } from './octets.ts'

/**
 * A DER-encoded ECDSA signature (RFC 3279 section 2.2.3, as X.509 and OpenSSL have it) as the r || s of RFC 7518 section 3.4;
 * undefined for bytes that are none. `size` is the byte length of one coordinate of the curve.
 */
export function rawFromDer(
  signature: Uint8Array<ArrayBuffer>,
  size: number,
): Uint8Array<ArrayBuffer> | undefined {
  if (elementAt(signature, 0)?.end !== signature.length) return undefined
  const numbers = sequenceAt(signature, 0)
  if (numbers?.length !== 2 || numbers.some((number) => number.tag !== tags.integer)) return undefined
  const halves = numbers.map((number) => withoutLeadingZeros(contentOf(signature, number)))
  if (halves.some((half) => half.length > size)) return undefined
  const raw = new Uint8Array(2 * size)
  halves.forEach((half, index) => {
    raw.set(paddedTo(half, size), index * size)
  })
  return raw
}
