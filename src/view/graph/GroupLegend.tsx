import { verdictMarks } from '../../findings/marks.ts'
import { hitsInBoxes } from '../../state/box-hits.ts'
import { Mark } from '../controls/Mark.tsx'
import { VerdictBar } from '../controls/VerdictBar.tsx'
import { useStore } from '../use-store.ts'
import cardStyles from './GroupCard.module.css'
import styles from './GroupLegend.module.css'
import { groupMarks } from './group-marks.ts'
import { useModel } from './model-context.ts'
import { text } from './text.ts'

/** What the marks of closed groups mean, of those marks that some group in the picture has; nothing where no group is closed. */
export function GroupLegend() {
  const model = useModel()
  const found = useStore((state) => {
    const hits = hitsInBoxes(state)
    return hits.length > 0 && [...model.summaries.keys()].some((box) => hits[box]! > 0)
  })
  const marks = groupMarks(model)
  if (!marks) return null
  return (
    <ul aria-label={text.groupsInLegend}>
      {marks.stacked && (
        <li>
          <svg className={styles.stack} aria-hidden="true" viewBox="0 0 30 18">
            <rect x="6.5" y="5.5" width="22" height="12" rx="2.5" />
            <rect x="4" y="3" width="22" height="12" rx="2.5" />
            <rect x="1.5" y="0.5" width="22" height="12" rx="2.5" />
          </svg>
          {text.stackInLegend}
        </li>
      )}
      <li>
        <span className={styles.count} aria-hidden="true">
          <span className={cardStyles.count}>12</span>
        </span>
        {text.countInLegend}
      </li>
      <li>
        <Mark mark={verdictMarks[marks.worst]} size={18} />
        {text.worstInLegend}
      </li>
      <li>
        <span>
          <VerdictBar {...marks.counts} />
        </span>
        {text.sharesInLegend(marks.counts)}
      </li>
      {found && (
        <li>
          <span className={styles.hits} aria-hidden="true" />
          {text.hitsInLegend}
        </li>
      )}
    </ul>
  )
}
