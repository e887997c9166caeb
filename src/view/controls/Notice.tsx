import { Check } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { Hidden } from './Hidden.tsx'
import styles from './Notice.module.css'

/** Milliseconds. */
const seen = 4000

interface Said {
  readonly words: string
  /** Tells the same words said twice apart. */
  readonly turn: number
}

/** Says what was done where nothing on the screen shows it. */
export function useNotice() {
  const [said, setSaid] = useState<Said | null>(null)
  const say = useCallback((words: string) => setSaid((last) => ({ words, turn: (last?.turn ?? 0) + 1 })), [])
  return { said, say }
}

/** At the foot of what it stands in. The eye sees it for some seconds; a screen reader finds it until the next. */
export function Notice({ said }: { said: Said | null }) {
  const [gone, setGone] = useState<Said | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setGone(said), seen)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <>
      {said !== null && gone !== said && (
        <div className={styles.place} aria-hidden="true">
          <p className={styles.words}>
            <Check size={14} />
            {said.words}
          </p>
        </div>
      )}
      <Hidden>
        <span role="status">{said && <span key={said.turn}>{said.words}</span>}</span>
      </Hidden>
    </>
  )
}
