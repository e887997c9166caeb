import { useEffect, useState } from 'react'
import { cancel } from '../../state/running.ts'
import { workAtHand } from '../../state/select.ts'
import type { Progress } from '../../state/state.ts'
import { Button } from '../controls/Button.tsx'
import { Hidden } from '../controls/Hidden.tsx'
import { useStore } from '../use-store.ts'
import styles from './ProgressCard.module.css'
import { text } from './text.ts'
import { useSpoken } from './use-spoken.ts'

const delay = 200

/** How far the work is, shown and said once it has taken a fifth of a second; what is done stays when it is stopped. */
export function ProgressCard() {
  const progress = useStore(workAtHand)
  const late = useLate(progress)
  const shown = late ? progress : null
  const spoken = useSpoken(shown ? text.progress[shown.step] : '', shown !== null)
  return (
    <>
      <Hidden>
        <span role="status" aria-label={text.progress.spoken}>
          {spoken}
        </span>
      </Hidden>
      {shown && <Card progress={shown} />}
    </>
  )
}

function Card({ progress: { step, done, total } }: { progress: Progress }) {
  return (
    <section className={styles.card} aria-label={text.progress.name}>
      <span className={styles.words}>
        <span id="progress-step">{text.progress[step]}</span>
        <small>{text.progress.whenStopped(step)}</small>
      </span>
      {total > 0 && <span className={styles.count}>{text.progress.of(step, done, total)}</span>}
      <Button kind="plain" onClick={cancel}>
        {text.progress.cancel}
      </Button>
      <progress
        className={styles.bar}
        aria-labelledby="progress-step"
        {...(total > 0 && { max: total, value: done })}
      />
    </section>
  )
}

function useLate(progress: Progress | null): boolean {
  const since = progress?.since ?? null
  const [late, setLate] = useState(false)
  useEffect(() => {
    setLate(false)
    if (since === null) return
    const timer = setTimeout(() => setLate(true), Math.max(0, since + delay - performance.now()))
    return () => clearTimeout(timer)
  }, [since])
  return late
}
