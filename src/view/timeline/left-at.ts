import type { Plot } from './camera.ts'
import type { Scale, Stretches } from './scale.ts'

/** What part of time a timeline showed, in which plot, and how far its lanes were scrolled. */
export interface Left {
  readonly scale: Scale
  readonly plot: Plot
  readonly scrolled: number
}

const leftOf = new WeakMap<Int32Array, Left>()

/** Remembers where the timeline of these tasks was left, while they are shown anywhere. */
export const leave = (tasks: Int32Array, left: Left): void => void leftOf.set(tasks, left)

/** Where the timeline of these tasks was left; null where it was never seen, or its idle time is now another. */
export function leftAt(tasks: Int32Array, stretches: Stretches): Left | null {
  const left = leftOf.get(tasks)
  if (!left || !areSame(left.scale.stretches, stretches)) return null
  return { ...left, scale: { ...left.scale, stretches } }
}

const areSame = (one: Stretches, other: Stretches): boolean =>
  one.from.length === other.from.length &&
  one.from.every((time, i) => time === other.from[i] && one.until[i] === other.until[i])
