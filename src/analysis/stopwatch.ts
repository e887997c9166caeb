/** How long a step took; `start` in milliseconds since the epoch, so that another thread can place it on its own clock. */
export interface Timing {
  readonly step: 'read' | 'decode' | 'verify' | 'graph' | 'check' | 'outline' | 'layout'
  readonly start: number
  readonly duration: number
}

/** Milliseconds since the epoch, as finely as performance.now() tells. */
export const epochNow = (): number => performance.timeOrigin + performance.now()

/** Does a step and tells how long it took. */
export function timed<T>(
  step: Timing['step'],
  onTiming: ((timing: Timing) => void) | undefined,
  work: () => T,
): T {
  const start = epochNow()
  const result = work()
  onTiming?.({ step, start, duration: epochNow() - start })
  return result
}
