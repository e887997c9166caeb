/** A value whose typed arrays are copies, each on a buffer of its own that can be moved to another thread. */
export interface OwnBuffers<T> {
  readonly value: T
  readonly buffers: ArrayBuffer[]
}

/**
 * Copies the typed arrays in a value's members, and in theirs, so that they can be moved. What is sent is copied once either way; but
 * what is not moved, the receiving thread copies once more, and a page that takes over a hundred megabytes stands still meanwhile.
 * What stands in lists and maps is left as it is.
 */
export function withOwnBuffers<T extends object>(value: T): OwnBuffers<T> {
  const buffers: ArrayBuffer[] = []
  const copy = (part: unknown): unknown => {
    if (ArrayBuffer.isView(part)) {
      const own = (part as Int32Array<ArrayBuffer>).slice()
      buffers.push(own.buffer)
      return own
    }
    if (!isPlain(part)) return part
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, copy(member)]))
  }
  return { value: copy(value) as T, buffers }
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
