import { Scale } from 'lucide-react'
import type { Policy } from '../../checks/policy.ts'
import { showDialog } from '../../state/browse.ts'
import { WideWords } from '../controls/WideWords.tsx'
import { judgedAtShort } from './judged-at.ts'
import styles from './PolicyChip.module.css'

/** Says by which time the ledger is judged, and on demand all the rules. */
export function PolicyChip({ policy }: { policy: Policy }) {
  return (
    <button type="button" aria-haspopup="dialog" className={styles.chip} onClick={() => showDialog('policy')}>
      <Scale size={14} aria-hidden="true" />
      <WideWords>{judgedAtShort(policy.judgedAt)}</WideWords>
    </button>
  )
}
