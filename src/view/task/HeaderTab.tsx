import { useMemo } from 'react'
import { Empty } from '../controls/Empty.tsx'
import styles from './ClaimsTab.module.css'
import { headerNotes } from './claim-notes.ts'
import { Members } from './Member.tsx'
import { taskIds } from './members.ts'
import type { TabProps } from './tabs.ts'
import { text } from './text.ts'
import { Unread } from './Unread.tsx'

/** Every header member in its order, with a sentence about it. */
export function HeaderTab({ outline, detail: { id, header, headerText, kind, judgedAt, unread } }: TabProps) {
  const ids = useMemo(() => taskIds(outline), [outline])
  if (unread) return <Unread why={unread} />
  if (kind === 'unsigned') return <Empty>{text.header.none}</Empty>
  if (!header) {
    return (
      <>
        <Empty>{text.header.notObject}</Empty>
        <pre className={styles.text}>{headerText}</pre>
      </>
    )
  }
  const context = { ids, judgedAt, workflow: outline.workflow[id] ?? -1, outline }
  return (
    <div className={styles.claims}>
      <Members key={id} members={header} notes={headerNotes} context={context} />
    </div>
  )
}
