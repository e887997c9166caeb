/** Characters for which keys are made at a time: what one call gives at most (Web Cryptography, getRandomValues). */
const keysAtOnce = 16_384
/** A number of so many bits takes the least memory. */
const markBits = 30

/** One for each place in a text. Made anew in every thread, so that nobody can know beforehand which texts share a mark. */
let keys = new Uint32Array(0)

function makeKeys(length: number): void {
  const more = new Uint32Array(Math.ceil(length / keysAtOnce) * keysAtOnce)
  more.set(keys)
  for (let at = keys.length; at < more.length; at += keysAtOnce)
    crypto.getRandomValues(more.subarray(at, at + keysAtOnce))
  keys = more
}

const ended = (sum: number): number => sum >>> (32 - markBits)

/**
 * A number that two texts hardly ever share (multilinear hashing with secret keys): two different ASCII texts of one length do so with a
 * chance of one in millions, whoever chose them.
 */
export function markOf(text: string): number {
  const { length } = text
  if (length > keys.length) makeKeys(length)
  let sum = length
  for (let at = 0; at < length; at++) sum = (sum + Math.imul(keys[at]!, text.charCodeAt(at) + 1)) | 0
  return ended(sum)
}

/** The mark of the ASCII text that these bytes are. */
export function markOfBytes(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start
  if (length > keys.length) makeKeys(length)
  let sum = length
  for (let at = 0; at < length; at++) sum = (sum + Math.imul(keys[at]!, bytes[start + at]! + 1)) | 0
  return ended(sum)
}
