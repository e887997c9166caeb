import { X } from 'lucide-react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { select, setTaskTab, stepFinding } from '../../state/actions.ts'
import type { TaskTab } from '../../state/state.ts'
import { Button } from '../controls/Button.tsx'
import { Empty } from '../controls/Empty.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { Legend } from '../shell/Legend.tsx'
import { text as page } from '../text.ts'
import { useStore } from '../use-store.ts'
import { TaskHeader } from './TaskHeader.tsx'
import styles from './TaskPanel.module.css'
import { tabs } from './tabs.ts'
import { text } from './text.ts'

/** The selected task in full; while none is selected, what the marks mean. In a sheet the sheet's own button closes it. */
export function TaskPanel({ inSheet = false }: { inSheet?: boolean }) {
  const outline = useStore((state) => state.outline)
  const selected = useStore((state) => state.selected)
  const detail = useStore((state) => state.detail)
  const tab = useStore((state) => state.taskTab)
  if (!outline) return null
  if (selected === null) return <Nothing />
  const current = detail?.id === selected ? detail : null
  return (
    <>
      <div className={styles.top}>
        <TaskHeader outline={outline} task={selected} />
        {!inSheet && (
          <IconButton label={text.task.clear} shortcut="Esc" onPress={() => select(null)}>
            <X size={15} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <Tabs
        className={styles.tabs ?? ''}
        aria-busy={current === null}
        selectedKey={tab}
        onSelectionChange={(key) => setTaskTab(key as TaskTab)}
        data-task={selected}
      >
        <TabList aria-label={text.task.tabs} className={styles.list ?? ''}>
          {tabs.map(({ name }) => (
            <Tab key={name} id={name} className={styles.tab ?? ''}>
              {text.task[name]}
            </Tab>
          ))}
        </TabList>
        {tabs.map(({ name, Content }) => (
          <TabPanel key={name} id={name} className={styles.content ?? ''}>
            {current ? <Content outline={outline} detail={current} /> : <Empty>{text.task.loading}</Empty>}
          </TabPanel>
        ))}
      </Tabs>
    </>
  )
}

function Nothing() {
  const any = useStore((state) => (state.outline?.findings.length ?? 0) > 0)
  return (
    <div className={styles.nothing}>
      <h2>{text.task.nothing}</h2>
      <p>{text.task.nothingHint}</p>
      {any && <Button onClick={() => stepFinding(1)}>{text.task.firstFinding}</Button>}
      <h3>{page.marks.title}</h3>
      <Legend />
    </div>
  )
}
