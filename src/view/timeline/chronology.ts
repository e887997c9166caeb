import type { Outline } from '../../analysis/outline.ts'
import type { TokenId } from '../../tokens/token.ts'

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

/** Seconds from 1970 that a date can still be written for. */
const furthest = 8.64e12

export function chronologyOf({ iat, tokens }: Pick<Outline, 'iat' | 'tokens'>, of: Int32Array): Chronology {
  const hasTime = (task: TokenId) => Math.abs(iat[task] ?? Number.NaN) <= furthest
  const timed = of.filter(hasTime)
  const rank = new Int32Array(tokens)
  for (const [at, task] of of.entries()) rank[task] = at
  timed.sort((a, b) => iat[a]! - iat[b]! || rank[a]! - rank[b]!)
  const tasks = new Int32Array(of.length)
  tasks.set(timed)
  tasks.set(
    of.filter((task) => !hasTime(task)),
    timed.length,
  )
  const placeOf = new Int32Array(tokens).fill(-1)
  for (const [place, task] of tasks.entries()) placeOf[task] = place
  return { tasks, timed: timed.length, times: Float64Array.from(timed, (task) => iat[task]!), placeOf }
}
