import type { Outline } from '../../analysis/outline.ts'
import { verdictNames } from '../../findings/finding.ts'
import type { Chronology } from './chronology.ts'

/** What a task looks like, from quiet to loud; the loud are drawn last. */
export const taskLooks = ['passed', 'inheriting', 'indeterminate', 'failed'] as const
export type TaskLook = (typeof taskLooks)[number]

/** By own verdict: the look of what inherits nothing. */
const lookOf = verdictNames.map((verdict) => taskLooks.indexOf(verdict))
const passed = taskLooks.indexOf('passed')
const inheriting = taskLooks.indexOf('inheriting')

/** By place: index into taskLooks. */
export function looksOf(
  { own, inherited }: Pick<Outline, 'own' | 'inherited'>,
  { tasks }: Chronology,
): Uint8Array {
  const looks = new Uint8Array(tasks.length)
  for (let place = 0; place < tasks.length; place++) {
    const task = tasks[place]!
    const look = lookOf[own[task] ?? 0] ?? passed
    looks[place] = look === passed && (inherited[task] ?? 0) > 0 ? inheriting : look
  }
  return looks
}
