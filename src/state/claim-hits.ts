import type { ClaimsMatcher } from '../search/match-words.ts'

/** The tasks whose claims hold a word, by word in lower case; places in the outline of one revision. */
export interface ClaimHits {
  readonly revision: number
  readonly byWord: ReadonlyMap<string, Int32Array>
}

export const noClaimHits: ClaimHits = { revision: -1, byWord: new Map() }

/** So many words are remembered: what is typed comes back when it is deleted again. */
const mostWords = 24

/** What is known once these answers have come; of another revision nothing stays. */
export function withAnswers(
  known: ClaimHits,
  revision: number,
  words: readonly string[],
  hits: readonly Int32Array[],
): ClaimHits {
  const kept = known.revision === revision ? known.byWord : noClaimHits.byWord
  const byWord = new Map([...kept].filter(([word]) => !words.includes(word)))
  for (const [index, word] of words.entries()) byWord.set(word, hits[index]!)
  return { revision, byWord: new Map([...byWord].slice(-Math.max(mostWords, words.length))) }
}

/** Tells a query where words stand in claims, as far as that is known. */
export function claimsMatcher({ revision, byWord }: ClaimHits, wanted: number): ClaimsMatcher {
  return (word) => (revision === wanted ? byWord.get(word) : undefined)
}
