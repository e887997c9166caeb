/** An array for one value of bytes at a time, of any length; what stood in it before is overwritten. */
export interface Scratch {
  readonly of: (length: number) => Uint8Array<ArrayBuffer>
}

/** So many different lengths are remembered. */
const mostLengths = 4096

/**
 * For every array that a browser's own functions are handed it keeps something of its own until its garbage is collected, which for a
 * ledger's tokens is as much memory again as the ledger. The same array handed over twice costs nothing more.
 */
export function makeScratch(): Scratch {
  let buffer = new ArrayBuffer(4096)
  const byLength = new Map<number, Uint8Array<ArrayBuffer>>()
  return {
    of: (length) => {
      const known = byLength.get(length)
      if (known) return known
      const outgrown = length > buffer.byteLength
      if (outgrown) buffer = new ArrayBuffer(length * 2)
      if (outgrown || byLength.size >= mostLengths) byLength.clear()
      const bytes = new Uint8Array(buffer, 0, length)
      byLength.set(length, bytes)
      return bytes
    },
  }
}
