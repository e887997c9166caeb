import type { ClaimsMatcher } from '../search/match-words.ts'

/** The tasks whose claims hold a word, by word in lower case; places in the outline of one revision. */
export interface ClaimHits {
  readonly revision: number
  readonly byWord: ReadonlyMap<string, Int32Array>
}

export const noClaimHits: ClaimHits = { revision: -1, byWord: new Map() }

/** So many words are remembered: what is typed comes back when it is deleted again. */
const mostWords = 24

/** What is known once these answers have come; of another revision nothing stays. `lasting` words are never forgotten. */
export function withAnswers(
  known: ClaimHits,
  revision: number,
  words: readonly string[],
  hits: readonly Int32Array[],
  lasting: readonly string[] = [],
): ClaimHits {
  const kept = known.revision === revision ? [...known.byWord] : []
  const others = kept.filter(([word]) => !words.includes(word))
  const old = others.filter(([word]) => !lasting.includes(word)).slice(-mostWords + 1)
  const answered = words.map((word, index) => [word, hits[index]!] as const)
  return {
    revision,
    byWord: new Map([...others.filter(([word]) => lasting.includes(word)), ...old, ...answered]),
  }
}

/** Tells a query where words stand in claims, as far as that is known. */
export function claimsMatcher({ revision, byWord }: ClaimHits, wanted: number): ClaimsMatcher {
  return (word) => (revision === wanted ? byWord.get(word) : undefined)
}
