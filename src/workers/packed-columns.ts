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

export function packStrings(strings: readonly string[]): PackedStrings {
  const start = new Int32Array(strings.length + 1)
  for (const [row, text] of strings.entries()) start[row + 1] = start[row]! + text.length
  return { text: strings.join(''), start }
}

export function unpackStrings({ text, start }: PackedStrings): string[] {
  return Array.from({ length: start.length - 1 }, (_, row) => text.slice(start[row], start[row + 1]))
}

export function packWords(strings: readonly string[]): PackedWords {
  const place = new Map<string, number>()
  const index = Int32Array.from(strings, (text) => {
    const known = place.get(text)
    if (known !== undefined) return known
    place.set(text, place.size)
    return place.size - 1
  })
  return { table: [...place.keys()], index }
}

export const unpackWords = ({ table, index }: PackedWords): string[] =>
  Array.from(index, (word) => table[word]!)
