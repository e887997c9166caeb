/** Numbers by ascending key; the least is taken first. */
export interface Heap {
  readonly size: () => number
  /** The least key; infinite when empty. */
  readonly leastKey: () => number
  readonly add: (key: number, value: number) => void
  /** Takes out the value of the least key. */
  readonly take: () => number
}

export function makeHeap(): Heap {
  const keys: number[] = []
  const values: number[] = []

  const swap = (a: number, b: number) => {
    const key = keys[a]!
    const value = values[a]!
    keys[a] = keys[b]!
    values[a] = values[b]!
    keys[b] = key
    values[b] = value
  }
  const add = (key: number, value: number) => {
    keys.push(key)
    values.push(value)
    for (let at = keys.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1
      if (keys[parent]! <= keys[at]!) return
      swap(at, parent)
      at = parent
    }
  }
  const take = () => {
    swap(0, keys.length - 1)
    keys.pop()
    const value = values.pop()!
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      if (left >= keys.length) return value
      const right = left + 1
      const least = right < keys.length && keys[right]! < keys[left]! ? right : left
      if (keys[least]! >= keys[at]!) return value
      swap(at, least)
      at = least
    }
  }
  return { size: () => keys.length, leastKey: () => keys[0] ?? Number.POSITIVE_INFINITY, add, take }
}

/** The same for keys that are added in ascending order, which need no sorting. */
export function makeQueue(): Heap {
  const keys: number[] = []
  const values: number[] = []
  let first = 0
  return {
    size: () => keys.length - first,
    leastKey: () => keys[first] ?? Number.POSITIVE_INFINITY,
    add: (key, value) => {
      keys.push(key)
      values.push(value)
    },
    take: () => values[first++]!,
  }
}
