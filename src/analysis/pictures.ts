/**
 * Milliseconds between two pictures of unfinished work, at least. Each costs as much as a judgement, so the pause after one is
 * many times what it cost.
 */
const shortestPause = 4000
const pauseFactor = 20

/** The pause after a picture that took so many milliseconds. */
export const pauseAfter = (took: number): number => Math.max(shortestPause, took * pauseFactor)

export interface Pictures {
  /** Resolves, or rejects, with the picture that is under way; there is none after it. */
  readonly stop: () => Promise<void>
}

/** Has pictures of unfinished work taken now and then, one at a time; the first after `pause` milliseconds. */
export function takePictures(take: () => void | Promise<void>, pause: number): Pictures {
  let stopped = false
  let taking = Promise.resolve()
  const picture = async () => {
    const began = performance.now()
    await take()
    if (!stopped) timer = later(pauseAfter(performance.now() - began))
  }
  const later = (pause: number) =>
    setTimeout(() => {
      taking = picture()
      // It is met where they are stopped.
      taking.catch(() => {})
    }, pause)
  let timer = later(pause)
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return taking
    },
  }
}
