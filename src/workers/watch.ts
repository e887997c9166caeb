/** Something that works on its own and can be asked whether it still does. */
export interface Watched {
  readonly ask: () => Promise<unknown>
  /** Called once, when no answer came. */
  readonly lost: () => void
}

/** Milliseconds in which a thread at work answers: it does so between any two of its tasks, of which none is nearly that long. */
const patience = 10_000

/**
 * Watches threads while they work, and gives up one that leaves a question open from one beat to the next. A browser tells of a thread that
 * throws; of one that was closed, or killed for its memory, it says nothing.
 */
export function makeWatch(beatTime = patience) {
  const answered = new Map<Watched, boolean>()
  let isBeating = false

  const beat = () => {
    for (const [one, hasAnswered] of answered) {
      if (!hasAnswered) {
        answered.delete(one)
        one.lost()
        continue
      }
      answered.set(one, false)
      one.ask().then(
        () => answered.has(one) && answered.set(one, true),
        () => {},
      )
    }
    isBeating = answered.size > 0
    if (isBeating) setTimeout(beat, beatTime)
  }
  return {
    begin: (one: Watched) => {
      if (!answered.has(one)) answered.set(one, true)
      if (isBeating) return
      isBeating = true
      setTimeout(beat, beatTime)
    },
    end: (one: Watched) => {
      answered.delete(one)
    },
  }
}
