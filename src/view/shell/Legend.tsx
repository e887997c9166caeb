import { severityMarks, verdictMarks } from '../../findings/marks.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { text } from '../text.ts'
import styles from './Legend.module.css'

const rows = [
  ['passed', <Mark key="m" mark={verdictMarks.passed} />, text.marks.passed],
  ['failed', <Mark key="m" mark={verdictMarks.failed} />, text.marks.failed],
  ['indeterminate', <Mark key="m" mark={verdictMarks.indeterminate} />, text.marks.indeterminate],
  [text.marks.inheritedName, <InheritedMark key="m" />, text.marks.inherited],
  ['warning', <Mark key="m" mark={severityMarks.warning} />, text.marks.warning],
  ['note', <Mark key="m" mark={severityMarks.note} />, text.marks.note],
] as const

/** What the marks mean. */
export function Legend() {
  return (
    <dl className={styles.legend}>
      {rows.map(([name, mark, meaning]) => (
        <div key={name}>
          <dt>
            {mark}
            {name}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
