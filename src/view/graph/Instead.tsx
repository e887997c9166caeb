import { setPanel, setView } from '../../state/actions.ts'
import { Button } from '../controls/Button.tsx'
import { useStore } from '../use-store.ts'
import styles from './GraphView.module.css'
import { text } from './text.ts'

/** What stands where the graph would be, while there is none: that it is being laid out, that it is too large, or that there is nothing to draw. */
export function Instead() {
  const laying = useStore((state) => state.laying)
  const tasks = useStore(({ outline, workflow }) =>
    workflow === null ? outline?.counts.tasks : outline?.workflows[workflow]?.tasks.length,
  )
  const workflows = useStore(({ outline, workflow }) =>
    workflow === null ? (outline?.workflows.length ?? 0) : 1,
  )
  if (laying) return <p className={styles.message}>{text.laying}</p>
  if (!tasks) return <p className={styles.message}>{text.empty}</p>
  return (
    <div className={styles.message}>
      <p>{text.tooMany(tasks)}</p>
      <p className={styles.offers}>
        {workflows > 1 && (
          <Button kind="main" onClick={() => setPanel('workflows')}>
            {text.oneWorkflow}
          </Button>
        )}
        <Button onClick={() => setView('table')}>{text.asTable}</Button>
      </p>
    </div>
  )
}
