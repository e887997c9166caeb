import { useMemo } from 'react'
import { Empty } from '../controls/Empty.tsx'
import styles from './ClaimsTab.module.css'
import { claimNotes } from './claim-notes.ts'
import { HashCheckBox } from './HashCheckBox.tsx'
import { Members } from './Member.tsx'
import { taskIds } from './members.ts'
import type { TabProps } from './tabs.ts'
import { text } from './text.ts'
import { Unread } from './Unread.tsx'

/** Every claim in its order, read as what it is, with a sentence about it; members of the extension object stand on their own. */
export function ClaimsTab({ outline, detail }: TabProps) {
  const ids = useMemo(() => taskIds(outline), [outline])
  const { claims, dialect, verification, payloadText, judgedAt, id, unread } = detail
  if (unread) return <Unread why={unread} />
  if (!claims) {
    return (
      <>
        <Empty>{text.claims.none}</Empty>
        <pre className={styles.text}>{payloadText}</pre>
      </>
    )
  }
  const context = { ids, judgedAt, workflow: outline.workflow[id] ?? -1, outline }
  return (
    <div className={styles.claims}>
      {verification !== 'verified' && <p className={styles.unverified}>{text.claims.unverified}</p>}
      <Members key={`${id} claims`} members={claims} notes={claimNotes} context={context} />
      <HashCheckBox key={id} detail={detail} />
      <p className={styles.dialect}>
        {text.claims.dialect} {dialect}
      </p>
    </div>
  )
}
