/** Sources up to this many bytes are read before the larger ones, so that keys dropped beside a large ledger are there for its first token. */
const small = 1_000_000

export const isLarge = (bytes: number): boolean => bytes > small

/** The order in which sources are read and numbered: the small ones, then the large ones. */
export function readingOrder<T>(items: readonly T[], bytesOf: (item: T) => number): readonly T[] {
  return [
    ...items.filter((item) => !isLarge(bytesOf(item))),
    ...items.filter((item) => isLarge(bytesOf(item))),
  ]
}
