import { memo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { duration } from '../../checks/phrase.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { select } from '../../state/actions.ts'
import type { ColumnName } from '../../state/column-names.ts'
import { inheritedVerdict, ownVerdict } from '../../state/select.ts'
import type { TokenId } from '../../tokens/token.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { Swatch } from '../controls/Swatch.tsx'
import { actionOf, agentOf, codesOf } from '../graph/card-name.ts'
import { text as taskText } from '../task/text.ts'
import { utc } from '../time.ts'
import { type Column, lateBy, predecessorsOf } from './columns.ts'
import { GridCell, GridRow, type RowPlace } from './GridRow.tsx'
import styles from './TaskRow.module.css'
import { text } from './text.ts'

interface Props extends RowPlace {
  readonly outline: Outline
  readonly task: TokenId
  readonly columns: readonly Column[]
  readonly selected: boolean
  readonly found: boolean
}

export const TaskRow = memo(function TaskRow(props: Props) {
  const { outline, task, columns, selected, found, ...place } = props
  const own = ownVerdict(outline, task)
  const marked = columns.some(({ name }) => name === 'verdict')
  return (
    <GridRow
      {...place}
      level={2}
      aria-selected={selected}
      aria-label={nameOf(outline, task)}
      data-task={task}
      data-found={found}
      className={`${styles.row} ${styles[own] ?? ''}`}
      onClick={() => select(task)}
    >
      {columns.map(({ name }, index) => (
        <GridCell key={name} column={index + 1} className={`${styles.cell} ${styles[name]}`}>
          <Cell name={name} outline={outline} task={task} marked={marked} />
        </GridCell>
      ))}
    </GridRow>
  )
})

/** Begins with the action and holds the verdict and the codes: scripts and screen readers go by it. */
function nameOf(outline: Outline, task: TokenId): string {
  const own = ownVerdict(outline, task)
  const inherited = inheritedVerdict(outline, task)
  const rests = own === 'passed' && inherited !== 'passed' ? [taskText.task.inherits[inherited]] : []
  return [actionOf(outline, task), own, ...rests, ...codesOf(outline, task)].join(', ')
}

interface CellProps {
  readonly name: ColumnName
  readonly outline: Outline
  readonly task: TokenId
  /** Whether the verdict has a column of its own. */
  readonly marked: boolean
}

function Cell({ name, outline, task, marked }: CellProps) {
  const own = ownVerdict(outline, task)
  const rests = own === 'passed' && outline.inherited[task] !== 0
  switch (name) {
    case 'verdict':
      return (
        <>
          <Mark mark={verdictMarks[own]} size={15} />
          <span>{own}</span>
          {rests && <InheritedMark size={14} label={text.inherits} />}
        </>
      )
    case 'action':
      return (
        <>
          {!marked && <Mark mark={verdictMarks[own]} size={15} />}
          <span>{actionOf(outline, task)}</span>
          {!marked && rests && <InheritedMark size={14} />}
        </>
      )
    case 'agent':
      return (
        <>
          <Swatch agent={outline.agent[task] ?? -1} />
          <span title={outline.agents[outline.agent[task] ?? -1]}>{agentOf(outline, task)}</span>
        </>
      )
    case 'iat':
      return <span>{utc(outline.iat[task] ?? Number.NaN).replace(' UTC', '')}</span>
    case 'workflow':
      return <code>{(outline.workflows[outline.workflow[task] ?? -1]?.wid ?? '').slice(0, 8)}</code>
    case 'kid':
      return <code>{outline.kid[task]}</code>
    case 'alg':
      return <code>{outline.alg[task]}</code>
    case 'signature':
      return <span>{text.signatures[outline.signature[task] ?? '']}</span>
    case 'predecessors':
      return <span>{predecessorsOf(outline, task)}</span>
    case 'late': {
      const late = lateBy(outline, task)
      return <span>{late > 0 && duration(late)}</span>
    }
    case 'codes':
      return <code>{codesOf(outline, task).join(', ')}</code>
  }
}
