import type { Timing } from '../analysis/stopwatch.ts'

/** Puts a step that another thread did on this page's timeline, as a User Timing measure named `ect:<step>`. */
export function recordTiming({ step, start, duration }: Timing): void {
  const startTime = Math.max(0, start - performance.timeOrigin)
  performance.measure(`ect:${step}`, { start: startTime, duration })
}

/** Measures `ect:open`, from the file's choice to the frame after the last verdict was handed to the screen. */
export function measureOpen(chosenAt: number): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      performance.measure('ect:open', { start: chosenAt, end: performance.now() })
    }),
  )
}
