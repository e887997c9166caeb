import type { Analysis } from '../analysis/analysis.ts'
import { claimsTextOf } from '../analysis/claims-text.ts'
import { nextTask } from '../base/next-task.ts'
import type { ExecutionGraph } from '../graph/graph.ts'
import type { TokenId } from '../tokens/token.ts'
import { type ClaimPlace, placeInClaims } from './claim-place.ts'
import { startTextIndex, type TextIndex } from './text-index.ts'

/** What is searched: the analysis at hand, and the revision that its outline bears. */
export interface Searched {
  readonly analysis: Analysis
  readonly revision: number
}

/** The tasks whose claims hold a word, for each word that was asked for. They are places in the outline of that revision and in no other. */
export interface WordHits {
  readonly revision: number
  readonly hits: readonly Int32Array[]
}

/** Words looked for in the claims of all tasks. */
export interface ClaimsSearch {
  /** Undefined where it was cancelled, or where what is open changed meanwhile. */
  readonly find: (words: readonly string[], signal?: AbortSignal) => Promise<WordHits | undefined>
  /** Where the first of these words that a task's claims hold stands in them. */
  readonly place: (task: TokenId, words: readonly string[]) => ClaimPlace | undefined
}

/** Milliseconds at a time, so that other calls to the same thread wait no longer. */
const slice = 12

/** The index is made when it is first asked for, and again after the sources have changed: a new key or policy leaves it. */
export function makeClaimsSearch(at: () => Searched): ClaimsSearch {
  let graph: ExecutionGraph | undefined
  let index: TextIndex | undefined
  const indexOf = ({ facts: { graph: now, tokens } }: Analysis) => {
    if (index && graph === now) return index
    graph = now
    index = startTextIndex(tokens.length, (id) => claimsTextOf(at().analysis, id))
    return index
  }
  return {
    find: async (words, signal) => {
      const { analysis, revision } = at()
      const searched = indexOf(analysis)
      const goesOn = async () => {
        await nextTask()
        return signal?.aborted !== true && index === searched && at().analysis.facts.graph === graph
      }
      while (!searched.grow(slice)) if (!(await goesOn())) return undefined
      const hits: Int32Array[] = []
      for (const word of words) {
        const found: TokenId[] = []
        let since = performance.now()
        for (const some of searched.search([word])) {
          for (const id of some) found.push(id)
          if (performance.now() - since < slice) continue
          if (!(await goesOn())) return undefined
          since = performance.now()
        }
        hits.push(Int32Array.from(found))
      }
      return { revision, hits }
    },
    place: (task, words) => {
      const { analysis } = at()
      return task < analysis.facts.tokens.length
        ? placeInClaims(claimsTextOf(analysis, task), words)
        : undefined
    },
  }
}
