import { showDialog } from '../../state/browse.ts'
import { Modal } from '../controls/Modal.tsx'
import { text } from '../text.ts'
import { useStore } from '../use-store.ts'
import styles from './PolicyDialog.module.css'
import { rulesOf } from './policy-rules.ts'

/** The whole policy in force. */
export default function PolicyDialog() {
  const policy = useStore((state) => state.outline?.policy)
  if (!policy) return null
  return (
    <Modal title={`${text.policy.name}: ${policy.name}`} onClose={() => showDialog(null)}>
      <div className={styles.policy}>
        <p className={styles.intro}>{text.policy.intro}</p>
        <dl className={styles.rules}>
          {rulesOf(policy).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Modal>
  )
}
