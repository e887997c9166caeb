import { setShortcuts } from '../../state/actions.ts'
import { showDialog } from '../../state/browse.ts'
import { KeyList } from '../commands/KeyList.tsx'
import { Limits } from '../controls/Limits.tsx'
import { Modal } from '../controls/Modal.tsx'
import { Switch } from '../controls/Switch.tsx'
import { text as page } from '../text.ts'
import { useStore } from '../use-store.ts'
import styles from './HelpDialog.module.css'
import { Legend } from './Legend.tsx'
import { text } from './text.ts'

export default function HelpDialog() {
  const shortcuts = useStore((state) => state.shortcuts)
  return (
    <Modal title={text.help.title} onClose={() => showDialog(null)}>
      <div className={styles.help}>
        <section>
          <h3>{page.marks.title}</h3>
          <Legend />
        </section>
        <section>
          <h3>{text.help.shortcuts}</h3>
          <KeyList />
          <Switch className={styles.keys} on={shortcuts} onChange={setShortcuts}>
            <b>{text.help.singleKeys}</b>
            <small>{text.help.singleKeysHint}</small>
          </Switch>
        </section>
        <Limits />
      </div>
    </Modal>
  )
}
