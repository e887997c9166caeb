import { showAll } from '../../state/narrow.ts'
import { Button } from '../controls/Button.tsx'
import { useStore } from '../use-store.ts'
import styles from './NothingShown.module.css'
import { text } from './text.ts'

/** What a view says in place of tasks: that none fits, and the way back to all of them; or that there is none. */
export function NothingShown() {
  const any = useStore(({ outline }) => (outline?.counts.tasks ?? 0) > 0)
  if (!any) return <p className={styles.nothing}>{text.noTasks}</p>
  const back = () => {
    document.querySelector('main')?.focus()
    showAll()
  }
  return (
    <div className={styles.nothing}>
      <p>{text.noneFits}</p>
      <Button onClick={back}>{text.everyTask}</Button>
    </div>
  )
}
