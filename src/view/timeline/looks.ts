import type { Outline } from '../../analysis/outline.ts'
import { verdictNames } from '../../findings/finding.ts'
import type { Chronology } from './chronology.ts'

/** What a task looks like, from quiet to loud; the loud are drawn last. */
export const taskLooks = ['passed', 'inheriting', 'indeterminate', 'failed'] as const
export type TaskLook = (typeof taskLooks)[number]

/** By place: index into taskLooks. */
export function looksOf(outline: Outline, { tasks }: Chronology): Uint8Array {
  return Uint8Array.from(tasks, (task) => {
    const own = verdictNames[outline.own[task] ?? 0] ?? 'passed'
    if (own !== 'passed') return taskLooks.indexOf(own)
    return taskLooks.indexOf((outline.inherited[task] ?? 0) > 0 ? 'inheriting' : 'passed')
  })
}
