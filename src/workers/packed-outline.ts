import type { Outline } from '../analysis/outline.ts'

/** A column of strings as one text and where each begins: it crosses between threads as fast as bytes, where as many strings freeze the page. */
interface PackedStrings {
  readonly text: string
  readonly start: Int32Array
}

/** A column of few different strings as their table and an index for each row. */
interface PackedWords {
  readonly table: readonly string[]
  readonly index: Int32Array
}

const wordColumns = ['action', 'kid', 'alg', 'signature'] as const
type WordColumn = (typeof wordColumns)[number]

export interface PackedOutline extends Omit<Outline, WordColumn | 'jti'> {
  readonly jti: PackedStrings
  readonly words: Readonly<Record<WordColumn, PackedWords>>
}

export function packOutline(outline: Outline): PackedOutline {
  const { action, kid, alg, signature, jti, ...rest } = outline
  const words = {
    action: packWords(action),
    kid: packWords(kid),
    alg: packWords(alg),
    signature: packWords(signature),
  }
  return { ...rest, jti: packStrings(jti), words }
}

export function unpackOutline({ words, jti, ...rest }: PackedOutline): Outline {
  return {
    ...rest,
    jti: unpackStrings(jti),
    action: unpackWords(words.action),
    kid: unpackWords(words.kid),
    alg: unpackWords(words.alg),
    signature: unpackWords(words.signature) as Outline['signature'],
  }
}

function packStrings(strings: readonly string[]): PackedStrings {
  const start = new Int32Array(strings.length + 1)
  for (const [row, text] of strings.entries()) start[row + 1] = start[row]! + text.length
  return { text: strings.join(''), start }
}

function unpackStrings({ text, start }: PackedStrings): string[] {
  return Array.from({ length: start.length - 1 }, (_, row) => text.slice(start[row], start[row + 1]))
}

function packWords(strings: readonly string[]): PackedWords {
  const place = new Map<string, number>()
  const index = Int32Array.from(strings, (text) => {
    const known = place.get(text)
    if (known !== undefined) return known
    place.set(text, place.size)
    return place.size - 1
  })
  return { table: [...place.keys()], index }
}

const unpackWords = ({ table, index }: PackedWords): string[] => Array.from(index, (word) => table[word]!)
