import { useEffect, useState } from 'react'
import type { ClaimPlace } from '../../search/claim-place.ts'
import { placeOfWord } from '../../state/questions.ts'
import type { TokenId } from '../../tokens/token.ts'

/** Where the first of the words stands in a task's claims; null until that is known, and where it stands in none. */
export function usePlace(task: TokenId | null, words: readonly string[]): ClaimPlace | null {
  const [found, setFound] = useState<{ of: string; place: ClaimPlace | null } | null>(null)
  const of = `${task} ${words.join('\n')}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` says it all
  useEffect(() => {
    if (task === null || words.length === 0) return
    let wanted = true
    void placeOfWord(task, words).then(
      (place) => wanted && setFound({ of, place: place ?? null }),
      () => wanted && setFound(null),
    )
    return () => {
      wanted = false
    }
  }, [of])
  return found?.of === of ? found.place : null
}
