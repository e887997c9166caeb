/** A column of strings as one text and where each begins: it crosses between threads as fast as bytes, where as many strings freeze the page. */
export interface PackedStrings {
  readonly text: string
  readonly start: Int32Array
}

/** A column of few different strings as their table and an index for each row. */
export interface PackedWords {
  readonly table: readonly string[]
  readonly index: Int32Array
}

export const packStrings = (strings: readonly string[]): PackedStrings => ({
  text: strings.join(''),
  start: startsOf(strings),
})

/** Where each string begins among all, one after the other, and where the last ends. */
export function startsOf(strings: readonly string[]): Int32Array<ArrayBuffer> {
  const start = new Int32Array(strings.length + 1)
  for (const [row, { length }] of strings.entries()) start[row + 1] = start[row]! + length
  return start
}

export function packWords(strings: readonly string[]): PackedWords {
  const place = new Map<string, number>()
  const index = new Int32Array(strings.length)
  for (const [row, text] of strings.entries()) {
    const known = place.get(text)
    index[row] = known ?? place.size
    if (known === undefined) place.set(text, place.size)
  }
  return { table: [...place.keys()], index }
}

export function unpackWords({ table, index }: PackedWords): string[] {
  const words: string[] = []
  for (const word of index) words.push(table[word]!)
  return words
}
