import { memo } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { messageOf, titleOf } from '../../findings/describe.ts'
import type { Finding } from '../../findings/finding.ts'
import { severityMarks } from '../../findings/marks.ts'
import { select, showFinding } from '../../state/actions.ts'
import { Mark } from '../controls/Mark.tsx'
import { Prose } from '../controls/Prose.tsx'
import { withoutTitle } from '../controls/sentence.ts'
import { number } from '../count.ts'
import { actionOf } from '../graph/card-name.ts'
import styles from './FindingItem.module.css'
import { text } from './text.ts'

interface Props {
  readonly outline: Outline
  readonly index: number
  readonly current: boolean
}

const fewTasks = 3

/** A finding: what it is, the sentence, and whom it accuses; a click goes there. */
export const FindingItem = memo(function FindingItem({ outline, index, current }: Props) {
  const finding = outline.findings[index]
  if (!finding) return null
  const { code, severity, softenedFrom } = finding
  const tasks = [...new Set(finding.tokens.map((token) => outline.task[token] ?? token))]
  return (
    <div className={styles.item} data-current={current}>
      <button
        type="button"
        className={styles.main}
        aria-current={current ? 'true' : undefined}
        onClick={() => showFinding(index)}
      >
        <span className={styles.title}>
          <Mark mark={severityMarks[severity]} label={`${severity}: `} size={14} />
          <b>{titleOf(code)}</b>
        </span>
        <span className={styles.sentence}>
          <Prose>{withoutTitle(messageOf(finding), titleOf(code))}</Prose>
        </span>
        <span className={styles.meta}>
          <code>{code}</code>
          {softenedFrom && <span>{text.findings.softened(softenedFrom)}</span>}
          {tasks.length === 0 && <span>{placeOf(outline, finding)}</span>}
        </span>
      </button>
      {tasks.length > 0 && (
        <span className={styles.tasks}>
          {tasks.slice(0, fewTasks).map((task) => (
            <button key={task} type="button" onClick={() => select(task)}>
              {actionOf(outline, task)}
            </button>
          ))}
          {tasks.length > fewTasks && <span>{text.findings.moreTasks(tasks.length - fewTasks)}</span>}
        </span>
      )}
    </div>
  )
})

function placeOf(outline: Outline, { origin }: Finding): string {
  if (!origin) return ''
  const source = outline.sources[origin.source]?.name ?? number(origin.source + 1)
  return text.findings.place(
    origin.member === undefined ? source : `${source}, ${origin.member}`,
    origin.line,
  )
}
