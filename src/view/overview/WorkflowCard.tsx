import { memo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { spelledOut } from '../../base/text.ts'
import { severityMarks, verdictMarks } from '../../findings/marks.ts'
import type { TaskMask } from '../../search/task-mask.ts'
import { Mark } from '../controls/Mark.tsx'
import { VerdictBar } from '../controls/VerdictBar.tsx'
import { number } from '../count.ts'
import { actionsOf, spanWords, verdictWords, workflowName, worstOf } from './card-words.ts'
import { Shape } from './Shape.tsx'
import { shapeOf } from './shape.ts'
import { text } from './text.ts'
import styles from './WorkflowCard.module.css'

interface Props {
  readonly outline: Outline
  /** Index into the outline's workflows. */
  readonly workflow: number
  /** How many of its tasks are shown. */
  readonly shown: number
  readonly mask: TaskMask
  /** Whether the selected task is one of its own. */
  readonly current: boolean
  readonly tabStop: boolean
}

/** One workflow: what it is called, how it stands, its shape, who took part and when. */
export const WorkflowCard = memo(function WorkflowCard({
  outline,
  workflow,
  shown,
  mask,
  current,
  tabStop,
}: Props) {
  const one = outline.workflows[workflow]
  if (!one) return null
  const { wid, tasks, agents, warnings } = one
  const worst = worstOf(one)
  const verdicts = verdictWords(one)
  return (
    <button
      type="button"
      className={`${styles.card} ${styles[worst]}`}
      aria-label={workflowName(one, shown)}
      aria-current={current || undefined}
      data-workflow={workflow}
      tabIndex={tabStop ? 0 : -1}
    >
      <span className={styles.head}>
        <Mark mark={verdictMarks[worst]} size={17} />
        <span className={styles.title} title={wid}>
          {wid === undefined ? text.noWid : <code>{spelledOut(wid)}</code>}
        </span>
        <span className={styles.count}>
          {shown < tasks.length ? text.shownTasks(shown, tasks.length) : text.tasks(tasks.length)}
        </span>
      </span>
      <span className={styles.actions}>{actionsOf(outline, one)}</span>
      <Shape shape={shapeOf(outline, workflow, mask)} />
      <VerdictBar {...one} />
      <span className={styles.verdicts}>
        {verdicts.map((words) => (
          <span key={words}>{words}</span>
        ))}
        {warnings > 0 && (
          <span className={styles.warnings}>
            <Mark mark={severityMarks.warning} size={12} />
            {verdicts.length < 3 ? text.warnings(warnings) : number(warnings)}
          </span>
        )}
      </span>
      <span className={styles.facts}>
        <span>{spanWords(one)}</span>
        <span>{text.agents(agents)}</span>
      </span>
    </button>
  )
})
