import type { Outline } from '../../analysis/outline.ts'
import { partitionPoint } from '../../base/partition-point.ts'

/** Tasks by time. A task's position here is its place; those whose time nobody can tell come last. */
export interface Chronology {
  readonly tasks: Int32Array
  /** How many have a time: the places before this one. */
  readonly timed: number
  /** By place, ascending, in NumericDate seconds. */
  readonly times: Float64Array
  /** By TokenId; -1 for tasks that are not shown. */
  readonly placeOf: Int32Array
}

const none = new Int32Array(0)

export const noChronology: Chronology = { tasks: none, timed: 0, times: new Float64Array(0), placeOf: none }

/** Seconds from 1970 that a date can still be written for. */
const furthest = 8.64e12

/** Tasks of one time stay in the order given. */
export function chronologyOf({ iat, tokens }: Pick<Outline, 'iat' | 'tokens'>, of: Int32Array): Chronology {
  const known = new Float64Array(of.length)
  let timed = 0
  for (let i = 0; i < of.length; i++) {
    const time = iat[of[i]!]!
    if (Math.abs(time) <= furthest) known[timed++] = time
  }
  const times = known.slice(0, timed).sort()
  const taken = new Int32Array(timed)
  const tasks = new Int32Array(of.length)
  const placeOf = new Int32Array(tokens).fill(-1)
  let untimed = timed
  for (let i = 0; i < of.length; i++) {
    const task = of[i]!
    const time = iat[task]!
    const hasTime = Math.abs(time) <= furthest
    const first = hasTime ? partitionPoint(times.length, (place) => times[place]! < time) : 0
    const place = hasTime ? first + taken[first]!++ : untimed++
    tasks[place] = task
    placeOf[task] = place
  }
  return { tasks, timed, times, placeOf }
}
