import { makeHeap, makeQueue } from './heap.ts'

/** Which sub-row each interval stands in, and how many sub-rows there are. */
export interface Packing {
  readonly row: Int32Array
  readonly rows: number
}

/**
 * Packs intervals, given by ascending start, into as few sub-rows as they need: a sweep, in which each takes the lowest row that is free.
 * `length` is one for all or by interval. Null as soon as they need more than `most`.
 */
export function packRows(
  start: ArrayLike<number>,
  length: number | ((interval: number) => number),
  most = Number.POSITIVE_INFINITY,
): Packing | null {
  const row = new Int32Array(start.length)
  const busy = typeof length === 'number' ? makeQueue() : makeHeap()
  const free = makeHeap()
  let rows = 0
  for (let interval = 0; interval < start.length; interval++) {
    const from = start[interval]!
    while (busy.leastKey() <= from) {
      const freed = busy.take()
      free.add(freed, freed)
    }
    const taken = free.size() > 0 ? free.take() : rows++
    if (rows > most) return null
    row[interval] = taken
    busy.add(from + (typeof length === 'number' ? length : length(interval)), taken)
  }
  return { row, rows }
}

/** By interval: the next in its sub-row, -1 for the last. */
export function nextInRow({ row, rows }: Packing): Int32Array {
  const next = new Int32Array(row.length).fill(-1)
  const last = new Int32Array(rows).fill(-1)
  for (let interval = 0; interval < row.length; interval++) {
    const before = last[row[interval]!]!
    if (before !== -1) next[before] = interval
    last[row[interval]!] = interval
  }
  return next
}
