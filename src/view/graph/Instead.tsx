import { setPanel, setView } from '../../state/actions.ts'
import { setCollapse } from '../../state/collapse.ts'
import { shownTasks } from '../../state/shown.ts'
import { Button } from '../controls/Button.tsx'
import { NothingShown } from '../narrow/NothingShown.tsx'
import { useStore } from '../use-store.ts'
import styles from './GraphView.module.css'
import { GroupBar } from './GroupBar.tsx'
import { text } from './text.ts'

/** What stands where the graph would be, while there is none: that it is being laid out, that it is too large, or that there is nothing to draw. */
export function Instead() {
  const laying = useStore((state) => state.laying)
  const tasks = useStore((state) => shownTasks(state).length)
  const workflows = useStore(({ outline, workflow }) =>
    workflow === null ? (outline?.workflows.length ?? 0) : 1,
  )
  const collapse = useStore((state) => state.collapse)
  if (laying) return <p className={styles.message}>{text.laying}</p>
  if (tasks === 0) return <NothingShown />
  return (
    <div className={styles.message}>
      {collapse !== null && <GroupBar />}
      <p>{text.tooMany(tasks)}</p>
      <p className={styles.offers}>
        {workflows > 1 && (
          <Button kind="main" onClick={() => setPanel('workflows')}>
            {text.oneWorkflow}
          </Button>
        )}
        {collapse !== 'agent' && <Button onClick={() => setCollapse('agent')}>{text.byAgent}</Button>}
        <Button onClick={() => setView('table')}>{text.asTable}</Button>
      </p>
    </div>
  )
}
