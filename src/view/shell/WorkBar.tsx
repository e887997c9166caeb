import { FolderOpen } from 'lucide-react'
import { text as commandText } from '../commands/text.ts'
import { Button } from '../controls/Button.tsx'
import { CopyLink } from '../narrow/CopyLink.tsx'
import { Search } from '../search/Search.tsx'
import { useStore } from '../use-store.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { pickFiles } from './FileInput.tsx'
import { PolicyChip } from './PolicyChip.tsx'
import styles from './TopBar.module.css'
import { text } from './text.ts'
import { Verdict } from './Verdict.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'

/** The part of the top bar that a ledger needs. */
export default function WorkBar() {
  const outline = useStore((state) => state.outline)
  if (!outline) return null
  return (
    <>
      <span className={styles.rule} />
      <Verdict outline={outline} />
      <span className={styles.space} />
      <div className={styles.tools}>
        <Search />
        <ViewSwitch />
        <PolicyChip policy={outline.policy} />
        <Button onClick={pickFiles} title={commandText.open}>
          <FolderOpen size={14} aria-hidden="true" />
          <span className={styles.long}>{text.open}</span>
        </Button>
        <CopyLink />
        <ExportMenu />
      </div>
    </>
  )
}
