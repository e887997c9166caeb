import type { WorkflowOutline } from '../../analysis/outline.ts'
import { spelledOut } from '../../base/text.ts'
import { duration } from '../../checks/phrase.ts'
import { showWorkflow } from '../../state/overview.ts'
import { Empty } from '../controls/Empty.tsx'
import { Hidden } from '../controls/Hidden.tsx'
import { useVirtual } from '../controls/use-virtual.ts'
import { VerdictBar } from '../controls/VerdictBar.tsx'
import { text as page } from '../text.ts'
import { utc } from '../time.ts'
import { useStore } from '../use-store.ts'
import { text } from './text.ts'
import styles from './WorkflowsPanel.module.css'

const rowHeight = 84

/** Every workflow with its verdicts; a click shows it alone in the graph. */
export function WorkflowsPanel() {
  const workflows = useStore((state) => state.outline?.workflows)
  const shown = useStore((state) => state.workflow)
  const count = workflows?.length ?? 0
  const { scroller, rows, total } = useVirtual({ count, estimate: rowHeight, of: workflows })
  if (!workflows || count === 0) return <Empty>{text.workflows.none}</Empty>
  return (
    <div className={styles.scroller} ref={scroller}>
      {count > 1 && (
        <button
          type="button"
          className={styles.all}
          aria-pressed={shown === null}
          onClick={() => showWorkflow(null)}
        >
          {text.workflows.all}
        </button>
      )}
      <ul aria-label={page.panels.workflows} style={{ height: total }}>
        {rows.map(({ index, top }) => {
          const workflow = workflows[index]
          return (
            workflow && (
              <li
                key={index}
                aria-setsize={count}
                aria-posinset={index + 1}
                style={{ top, height: rowHeight }}
              >
                <button
                  type="button"
                  className={styles.row}
                  aria-pressed={shown === index}
                  onClick={() => showWorkflow(index)}
                >
                  <Card workflow={workflow} />
                </button>
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

function Card({ workflow }: { workflow: WorkflowOutline }) {
  const { wid, tasks, agents, components, from, until, passed, failed, indeterminate } = workflow
  return (
    <>
      <span className={styles.wid} title={wid}>
        {wid === undefined ? text.workflows.noWid : <code>{spelledOut(wid)}</code>}
      </span>
      <VerdictBar {...workflow} />
      <Hidden>{text.workflows.verdicts(passed, failed, indeterminate)}</Hidden>
      <small>
        {text.workflows.tasks(tasks.length)} · {text.workflows.agents(agents)}
        {components > 1 && ` · ${text.workflows.split(components)}`}
      </small>
      <small>{Number.isNaN(from) ? '' : `${utc(from)} · ${duration(until - from)}`}</small>
    </>
  )
}
