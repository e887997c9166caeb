import type { Analysis } from '../analysis/analysis.ts'
import { claimsTextsOf } from '../analysis/claims-text.ts'
import type { Failure } from '../base/failure.ts'
import { nextTask } from '../base/next-task.ts'
import type { ExecutionGraph } from '../graph/graph.ts'
import type { TokenId } from '../tokens/token.ts'
import { type ClaimPlace, placeInClaims } from './claim-place.ts'
import { makeTextIndex } from './text-index.ts'

/** What is searched: the analysis at hand, and the revision that its outline bears. */
export interface Searched {
  readonly analysis: Analysis
  readonly revision: number
}

/** The tasks whose claims hold a word, for each word that was asked for. They are places in the outline of that revision and in no other. */
export interface WordHits {
  readonly revision: number
  readonly hits: readonly Int32Array[]
  /** Set where some claims could not be read again, so that not all of them were searched: what a `read-failed` tells. */
  readonly unread?: Failure['args']
}

/** Words looked for in the claims of all tasks. */
export interface ClaimsSearch {
  /** Undefined where it was cancelled, or where what is open changed meanwhile. */
  readonly find: (words: readonly string[], signal?: AbortSignal) => Promise<WordHits | undefined>
  /** Where the first of these words that a task's claims hold stands in them. */
  readonly place: (task: TokenId, words: readonly string[]) => Promise<ClaimPlace | undefined>
}

/** Milliseconds at a time, so that other calls to the same thread wait no longer. */
const slice = 12
/** Tokens whose claims are taken into the index together: a few milliseconds. */
const portion = 1000

/** The index is made when it is first asked for, and again after the sources have changed: a new key or policy leaves it. */
export function makeClaimsSearch(at: () => Searched): ClaimsSearch {
  let graph: ExecutionGraph | undefined
  let index = makeTextIndex()
  let growing: Promise<void> | undefined
  let unread: Failure['args'] | undefined
  const takeUp = ({ facts: { graph: now } }: Analysis) => {
    if (graph === now) return
    graph = now
    index = makeTextIndex()
    growing = undefined
    unread = undefined
  }
  /** One step, of which several searches at once wait for the same. */
  const grow = () => {
    const its = index
    const from = its.tokens()
    growing ??= claimsTextsOf(at().analysis, from, from + portion)
      .then(({ texts, failure }) => {
        its.add(texts)
        if (its === index) unread ??= failure?.args
      })
      .finally(() => {
        if (its === index) growing = undefined
      })
    return growing
  }
  return {
    find: async (words, signal) => {
      const { analysis, revision } = at()
      takeUp(analysis)
      const searched = index
      const goesOn = async () => {
        await nextTask()
        return signal?.aborted !== true && index === searched && at().analysis.facts.graph === graph
      }
      while (searched.tokens() < analysis.facts.tokens.length) {
        await grow()
        if (!(await goesOn())) return undefined
      }
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
      return { revision, hits, ...(unread && { unread }) }
    },
    place: async (task, words) => {
      const { analysis } = at()
      const {
        texts: [text],
      } = await claimsTextsOf(analysis, task, task + 1)
      return text === undefined ? undefined : placeInClaims(text, words)
    },
  }
}
