import { nextTask } from './next-task.ts'

/**
 * Goes through steps so many milliseconds at a time, and lets this thread do what else is waiting between. The first slice is gone through
 * at once, so that what is quickly done is done when this returns. Returns how to stop; null where there is nothing left to stop.
 */
export function inSlices<T>(
  steps: Generator<unknown, T>,
  milliseconds: number,
  done: (made: T) => void,
): (() => void) | null {
  let stopped = false
  const slice = (): boolean => {
    const until = performance.now() + milliseconds
    do {
      const step = steps.next()
      if (!step.done) continue
      done(step.value)
      return true
    } while (performance.now() < until)
    void nextTask().then(() => stopped || slice())
    return false
  }
  if (slice()) return null
  return () => {
    stopped = true
  }
}
