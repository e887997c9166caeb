import { Switch } from 'react-aria-components/Switch'
import { setShortcuts } from '../../state/actions.ts'
import { showDialog } from '../../state/browse.ts'
import { Modal } from '../controls/Modal.tsx'
import { text } from '../text.ts'
import { useStore } from '../use-store.ts'
import { commands } from './commands.ts'
import styles from './HelpDialog.module.css'
import { Legend } from './Legend.tsx'

export default function HelpDialog() {
  const shortcuts = useStore((state) => state.shortcuts)
  return (
    <Modal title={text.help.title} onClose={() => showDialog(null)}>
      <div className={styles.help}>
        <section>
          <h3>{text.help.marks}</h3>
          <Legend />
        </section>
        <section>
          <h3>{text.help.shortcuts}</h3>
          <dl className={styles.keys}>
            {commands.map(
              ({ id, title, key }) =>
                key && (
                  <div key={id}>
                    <dt>{title}</dt>
                    <dd>
                      <kbd>{key === 'Escape' ? 'Esc' : key}</kbd>
                    </dd>
                  </div>
                ),
            )}
            {text.help.graphKeys.map(([key, what]) => (
              <div key={key}>
                <dt>{what}</dt>
                <dd>
                  <kbd>{key}</kbd>
                </dd>
              </div>
            ))}
          </dl>
          <Switch className={styles.switch ?? ''} isSelected={shortcuts} onChange={setShortcuts}>
            <span className={styles.track} />
            <span>
              <b>{text.help.singleKeys}</b>
              <small>{text.help.singleKeysHint}</small>
            </span>
          </Switch>
        </section>
        <section>
          <h3>{text.help.limits}</h3>
          <ul className={styles.limits}>
            {text.overview.limitList.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
          <p className={styles.rules}>{text.overview.rules}</p>
        </section>
      </div>
    </Modal>
  )
}
