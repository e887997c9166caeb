import { memo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import type { TokenId } from '../../tokens/token.ts'
import type { Chronology } from './chronology.ts'
import styles from './Timeline.module.css'
import { taskName } from './task-name.ts'

export const optionId = (task: TokenId): string => `timeline-task-${task}`

/** Tasks offered to screen readers on either side of the active one. */
const around = 12

interface Props {
  readonly outline: Outline
  readonly chronology: Chronology
  /** Place of the active task; -1 for none. */
  readonly active: number
}

/** The tasks as a list in the order of time, around the active one: what the canvas says, for those who do not see it. */
export const Options = memo(function Options({ outline, chronology: { tasks }, active }: Props) {
  const first = Math.max(0, Math.min(active - around, tasks.length - 2 * around - 1))
  const shown = tasks.subarray(first, first + 2 * around + 1)
  return [...shown].map((task, i) => (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and points at the active option
    <div
      key={task}
      id={optionId(task)}
      className={styles.option}
      role="option"
      aria-selected={first + i === active}
      aria-posinset={first + i + 1}
      aria-setsize={tasks.length}
      aria-label={taskName(outline, task)}
    />
  ))
})
