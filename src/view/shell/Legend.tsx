import { severityMarks, verdictMarks } from '../../findings/marks.ts'
import { InheritedMark, Mark } from '../controls/Mark.tsx'
import { text } from '../text.ts'
import styles from './Legend.module.css'

const rows = [
  ['passed', <Mark key="m" mark={verdictMarks.passed} />, text.help.passed],
  ['failed', <Mark key="m" mark={verdictMarks.failed} />, text.help.failed],
  ['indeterminate', <Mark key="m" mark={verdictMarks.indeterminate} />, text.help.indeterminate],
  [text.help.inheritedName, <InheritedMark key="m" />, text.help.inherited],
  ['warning', <Mark key="m" mark={severityMarks.warning} />, text.help.warning],
  ['note', <Mark key="m" mark={severityMarks.note} />, text.help.note],
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
