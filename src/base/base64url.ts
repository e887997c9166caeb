const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const notInAlphabet = 64

/** By byte. */
const sextets = new Uint8Array(256).fill(notInAlphabet)
for (let value = 0; value < alphabet.length; value++) sextets[alphabet.charCodeAt(value)] = value

/** Bytes of unpadded base64url (RFC 7515 section 2); undefined for padding, white space, any other character, or an impossible length. */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const codes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) return undefined
    codes[index] = code
  }
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  return decodeBase64urlInto(bytes, codes, 0, codes.length) === undefined ? undefined : bytes
}

/** The same for base64url that stands in bytes, from `start` to `end`, decoded into others that are long enough; gives how many there are. */
export function decodeBase64urlInto(
  bytes: Uint8Array,
  ascii: Uint8Array,
  start: number,
  end: number,
): number | undefined {
  const tail = (end - start) % 4
  if (tail === 1) return undefined
  let seen = 0
  let at = 0
  let index = start
  for (const whole = end - tail; index < whole; index += 4) {
    const a = sextets[ascii[index]!]!
    const b = sextets[ascii[index + 1]!]!
    const c = sextets[ascii[index + 2]!]!
    const d = sextets[ascii[index + 3]!]!
    seen |= a | b | c | d
    bytes[at++] = (a << 2) | (b >> 4)
    bytes[at++] = (b << 4) | (c >> 2)
    bytes[at++] = (c << 6) | d
  }
  if (tail >= 2) {
    const a = sextets[ascii[index]!]!
    const b = sextets[ascii[index + 1]!]!
    const c = tail === 3 ? sextets[ascii[index + 2]!]! : 0
    seen |= a | b | c
    bytes[at++] = (a << 2) | (b >> 4)
    if (tail === 3) bytes[at++] = (b << 4) | (c >> 2)
  }
  return (seen & notInAlphabet) === 0 ? at : undefined
}

/** True where bytes from `start` to `end` are unpadded base64url of some bytes. */
export function isBase64url(ascii: Uint8Array, start: number, end: number): boolean {
  if ((end - start) % 4 === 1) return false
  let seen = 0
  for (let index = start; index < end; index++) seen |= sextets[ascii[index]!]!
  return (seen & notInAlphabet) === 0
}

/**
 * False when the unused low bits of the last character are set: another spelling of the same bytes, which a strict reader tells
 * apart. Judges only what decodes.
 */
export function isCanonicalBase64url(text: string): boolean {
  const tail = text.length % 4
  if (tail === 0) return true
  const unused = tail === 2 ? 0b1111 : 0b11
  return (sextets[text.charCodeAt(text.length - 1)]! & unused) === 0
}

/** Unpadded base64url of these bytes. */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const a = bytes[index] ?? 0
    const b = bytes[index + 1]
    const c = bytes[index + 2]
    text += alphabet[a >> 2]! + alphabet[((a & 3) << 4) | ((b ?? 0) >> 4)]!
    if (b !== undefined) text += alphabet[((b & 15) << 2) | ((c ?? 0) >> 6)]!
    if (c !== undefined) text += alphabet[c & 63]!
  }
  return text
}
