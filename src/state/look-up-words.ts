import { Failure } from '../base/failure.ts'
import { wordsOf } from '../search/run-query.ts'
import { withAnswers } from './claim-hits.ts'
import { sayFailure } from './messages.ts'
import { refreshPicture } from './picture.ts'
import { findWords } from './questions.ts'
import { wordsWanted } from './search-hits.ts'
import { store } from './state.ts'

/** The revision of which was said that not all of it can be searched. */
let saidOf: number | undefined
let asking: { readonly words: readonly string[]; readonly controller: AbortController } | undefined

/**
 * From now on looks up the words of the query and of the narrowing in the claims of all tasks, whenever some were not looked up
 * yet and nothing else is under way.
 */
export function watchQuery(): void {
  store.subscribe((state, last) => {
    const changed = (['query', 'narrowing', 'outline', 'progress'] as const).some(
      (name) => state[name] !== last[name],
    )
    if (changed) lookUp()
  })
}

/** Has the claims made ready to be searched, ahead of the first word. */
export function warmSearch(): void {
  if (store.getState().progress === null) void lookUpWords([])
}

function lookUp(): void {
  const state = store.getState()
  const words = state.progress === null ? wordsWanted(state) : []
  if (asking && words.length === asking.words.length && words.every((word) => asking?.words.includes(word)))
    return
  asking?.controller.abort()
  asking = undefined
  if (words.length > 0) void lookUpWords(words)
}

/** An answer to a question that was replaced by another is dropped. */
async function lookUpWords(words: readonly string[]): Promise<void> {
  const controller = new AbortController()
  if (words.length > 0) asking = { words, controller }
  const answer = await findWords(words, controller.signal).catch(lostOrThrow)
  if (asking?.controller !== controller) return
  asking = undefined
  const { outline, claimHits, narrowing } = store.getState()
  if (!answer || answer.revision !== outline?.revision) return
  if (answer.unread && saidOf !== answer.revision) {
    saidOf = answer.revision
    sayFailure('read-failed', answer.unread)
  }
  store.setState({
    claimHits: withAnswers(claimHits, answer.revision, words, answer.hits, wordsOf({ terms: narrowing })),
  })
  refreshPicture()
}

/** A thread that is gone answers no more; the session says so itself. */
function lostOrThrow(thrown: unknown): undefined {
  if (!(thrown instanceof Failure)) throw thrown
}
