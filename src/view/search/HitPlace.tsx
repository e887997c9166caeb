import type { ClaimPlace } from '../../search/claim-place.ts'
import type { TokenId } from '../../tokens/token.ts'
import { TaskLine } from '../task/TaskLine.tsx'
import styles from './SearchSheet.module.css'
import { text } from './text.ts'

interface Props {
  readonly task: TokenId
  readonly place: ClaimPlace | null
  readonly at: number
  readonly count: number
}

/** The hit at hand: which task it is, and where in its claims the words stand. */
export function HitPlace({ task, place, at, count }: Props) {
  return (
    <div className={styles.hit}>
      <div className={styles.hitHead}>
        <TaskLine task={task} />
        <span className={styles.hitCount}>{text.count(at, count)}</span>
      </div>
      {place && (
        <p className={styles.place}>
          {place.claim !== undefined && <b>{place.claim}</b>} <Snippet {...place.snippet} />
        </p>
      )}
    </div>
  )
}

function Snippet({ text: around, start, end }: ClaimPlace['snippet']) {
  return (
    <code>
      {around.slice(0, start)}
      {end > start && <mark>{around.slice(start, end)}</mark>}
      {around.slice(end)}
    </code>
  )
}
