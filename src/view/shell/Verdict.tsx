import type { Outline } from '../../analysis/outline.ts'
import { verdictMarks } from '../../findings/marks.ts'
import { cutShortWords } from '../../findings/sentence.ts'
import { fieldTerm } from '../../search/terms.ts'
import { list } from '../../state/narrow.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { counted, number } from '../count.ts'
import { text as page } from '../text.ts'
import { text } from './text.ts'
import styles from './Verdict.module.css'

/** The counts in the top bar: loud where something failed, quiet where all passed; a click lists those. */
export function Verdict({ outline }: { outline: Outline }) {
  const { tasks, inheriting, ...counts } = outline.counts
  return (
    <div className={styles.verdict}>
      {(['failed', 'indeterminate', 'passed'] as const).map(
        (verdict) =>
          counts[verdict] > 0 && (
            <button
              key={verdict}
              type="button"
              className={`${styles.count} ${styles[verdict]}`}
              title={text.verdict.list(verdict)}
              onClick={() => list(fieldTerm('verdict', verdict))}
            >
              <Mark mark={verdictMarks[verdict]} />
              <b>{number(counts[verdict])}</b> <span>{verdict}</span>
            </button>
          ),
      )}
      {inheriting > 0 && (
        <button
          type="button"
          className={`${styles.count} ${styles.inheriting}`}
          title={text.verdict.list(text.verdict.inheritingTasks)}
          onClick={() =>
            list(fieldTerm('verdict', 'passed'), fieldTerm('inherited', 'failed', 'indeterminate'))
          }
        >
          <InheritedMark />
          <b>{number(inheriting)}</b> <span>{page.marks.inheritedName}</span>
        </button>
      )}
      <span className={styles.size}>
        {counted(tasks, 'task')} · {counted(outline.workflows.length, 'workflow')}
        {cutShortWords(outline.cutShort).replaceAll(';', ' ·')}
      </span>
    </div>
  )
}
