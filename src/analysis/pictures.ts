/** Milliseconds between two pictures of unfinished work, at least. Each costs as much as a judgement, so the pause after one is many times what it cost. */
const shortestPause = 4000
const pauseFactor = 20

/** Milliseconds of reading after which something is shown, and how many times as long it has lasted at each picture after that. */
const firstPicture = 1000
const growth = 8

export interface Pictures {
  /** Resolves, or rejects, with the picture that is under way; there is none after it. */
  readonly stop: () => Promise<void>
}

/** Has pictures taken while signatures are verified; the last one took so many milliseconds. */
export const picturesWhileVerifying = (take: () => void, lastTook: number): Pictures =>
  takePictures(take, pauseAfter(lastTook), pauseAfter)

/** Has pictures taken of more and more, while that is being read: together they cost little beside the one of the whole. */
export function picturesWhileReading(take: () => Promise<void>): Pictures {
  const began = performance.now()
  return takePictures(take, firstPicture, () => (growth - 1) * (performance.now() - began))
}

/** The pause after a picture that took so many milliseconds. */
const pauseAfter = (took: number): number => Math.max(shortestPause, took * pauseFactor)

/** One at a time. */
function takePictures(
  take: () => void | Promise<void>,
  firstPause: number,
  pauseAfter: (took: number) => number,
): Pictures {
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
  let timer = later(firstPause)
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return taking
    },
  }
}
