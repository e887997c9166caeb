import { PanelLeftClose } from 'lucide-react'
import { lazy, Suspense, useEffect } from 'react'
import { setPanel } from '../../state/actions.ts'
import { isBusy } from '../../state/select.ts'
import { store } from '../../state/state.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { Modal } from '../controls/Modal.tsx'
import { NarrowBar } from '../narrow/NarrowBar.tsx'
import { PathBanner } from '../narrow/PathBanner.tsx'
import { GraphPlace } from '../overview/GraphPlace.tsx'
import { panels } from '../panels/index.ts'
import { PrintSheet } from '../print/PrintSheet.tsx'
import { TaskTable } from '../table/TaskTable.tsx'
import { TaskPanel } from '../task/TaskPanel.tsx'
import { text as taskText } from '../task/text.ts'
import { text as page } from '../text.ts'
import { useStore } from '../use-store.ts'
import { Announcer } from './Announcer.tsx'
import { Peek } from './Peek.tsx'
import { Rail } from './Rail.tsx'
import { Separator } from './Separator.tsx'
import { takeOverFocus } from './take-over-focus.ts'
import { useMedia, wideQuery } from './use-media.ts'
import { useNarrowStart } from './use-narrow-start.ts'
import { useWidth } from './use-width.ts'
import styles from './Workspace.module.css'

const TimelineView = lazy(() =>
  import('../timeline/TimelineView.tsx').then(({ TimelineView }) => ({ default: TimelineView })),
)
const views = { graph: GraphPlace, timeline: TimelineView, table: TaskTable } as const

/** The rail, its panel, the view and the task: side by side, or as sheets where there is little room. */
export default function Workspace() {
  const narrow = useNarrowStart()
  const busy = useStore(isBusy)
  const View = views[useStore((state) => state.view)]
  return (
    <>
      <div className={styles.work}>
        <Announcer />
        {!narrow && <Rail />}
        {narrow ? <PanelSheet /> : <SidePanel />}
        <main ref={takeOverFocus} className={styles.view} aria-busy={busy} data-part="view" tabIndex={-1}>
          <NarrowBar />
          <PathBanner />
          <div className={styles.body}>
            <Suspense>
              <View />
            </Suspense>
          </div>
        </main>
        {narrow ? <Peek /> : <TaskSide />}
        {narrow && <Rail />}
      </div>
      <PrintSheet />
    </>
  )
}

function SidePanel() {
  const name = useStore((state) => state.panel)
  const [width, setWidth] = useWidth('panel', 304)
  const panel = panels.find((one) => one.name === name)
  if (!panel) return null
  const { Panel } = panel
  return (
    <section
      className={styles.panel}
      style={{ width }}
      aria-labelledby="panel-title"
      data-part="panel"
      tabIndex={-1}
    >
      <header className={styles.head}>
        <h2 id="panel-title">{page.panels[panel.name]}</h2>
        <IconButton label={page.panels.fold(page.panels[panel.name])} onPress={() => setPanel(null)}>
          <PanelLeftClose size={15} aria-hidden="true" />
        </IconButton>
      </header>
      <Panel />
      <Separator
        label={page.panels.width}
        width={width}
        min={240}
        max={560}
        panel="left"
        onResize={setWidth}
      />
    </section>
  )
}

function PanelSheet() {
  const name = useStore((state) => state.panel)
  useClosedByGoing()
  const panel = panels.find((one) => one.name === name)
  if (!panel) return null
  const { Panel } = panel
  return (
    <Modal manner="sheet" title={page.panels[panel.name]} onClose={() => setPanel(null)}>
      <Panel />
    </Modal>
  )
}

/** Closes the sheet when something in it leads elsewhere: a task, a list of tasks, a workflow. */
function useClosedByGoing() {
  useEffect(
    () =>
      store.subscribe((state, last) => {
        const gone = (['selected', 'finding', 'narrowing', 'workflow', 'view'] as const).some(
          (name) => state[name] !== last[name],
        )
        if (gone && state.panel !== null) setPanel(null)
      }),
    [],
  )
}

function TaskSide() {
  const wide = useMedia(wideQuery)
  const selected = useStore((state) => state.selected !== null)
  const [width, setWidth] = useWidth('task', 384)
  if (!wide && !selected) return null
  return (
    <section
      className={styles.task}
      style={{ width }}
      aria-label={taskText.task.name}
      data-part="task"
      tabIndex={-1}
    >
      <Separator
        label={page.panels.taskWidth}
        width={width}
        min={300}
        max={720}
        panel="right"
        onResize={setWidth}
      />
      <TaskPanel />
    </section>
  )
}
