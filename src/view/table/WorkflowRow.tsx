import { ChevronRight, Waypoints } from 'lucide-react'
import { memo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { spelledOut } from '../../base/text.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { fold, openWorkflow } from '../../state/overview.ts'
import { Mark } from '../controls/Mark.tsx'
import { VerdictBar } from '../controls/VerdictBar.tsx'
import { spanWords, verdictWords, workflowName, worstOf } from '../overview/card-words.ts'
import { GridCell, GridRow, type RowPlace } from './GridRow.tsx'
import { text } from './text.ts'
import styles from './WorkflowRow.module.css'

interface Props extends RowPlace {
  readonly outline: Outline
  readonly workflow: number
  /** Columns that its one cell spans. */
  readonly span: number
  readonly shown: number
  readonly open: boolean
  readonly onPoint: (workflow: number) => void
}

/** A workflow above its tasks: a click folds and unfolds them. */
export const WorkflowRow = memo(function WorkflowRow(props: Props) {
  const { outline, workflow, span, shown, open, onPoint, ...place } = props
  const one = outline.workflows[workflow]
  if (!one) return null
  const { wid, tasks } = one
  const worst = worstOf(one)
  const isOne = outline.workflows.length === 1
  return (
    <GridRow
      {...place}
      level={1}
      aria-expanded={open}
      aria-label={workflowName(one, shown)}
      data-workflow={workflow}
      className={`${styles.row} ${styles[worst]}`}
      onClick={() => {
        onPoint(workflow)
        fold(workflow, !open)
      }}
    >
      <GridCell column={1} span={span} className={styles.cell}>
        <ChevronRight size={15} aria-hidden="true" className={styles.chevron} data-open={open || undefined} />
        <Mark mark={verdictMarks[worst]} size={15} />
        <span className={styles.wid} title={wid}>
          {wid === undefined ? text.noWid : <code>{spelledOut(wid)}</code>}
        </span>
        <span className={styles.bar}>
          <VerdictBar {...one} />
        </span>
        <span className={styles.words}>
          {shown < tasks.length && `${text.of(shown, tasks.length)} · `}
          {verdictWords(one).join(', ')}
        </span>
        <span className={styles.span}>{spanWords(one)}</span>
        {!isOne && (
          <button
            type="button"
            className={styles.open}
            title={text.toGraph}
            aria-label={text.toGraph}
            tabIndex={place.tabStop ? 0 : -1}
            onClick={(event) => {
              event.stopPropagation()
              openWorkflow(workflow)
            }}
          >
            <Waypoints size={14} aria-hidden="true" />
          </button>
        )}
      </GridCell>
    </GridRow>
  )
})
