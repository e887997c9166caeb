import { Link } from 'lucide-react'
import { useStore } from '../use-store.ts'
import styles from './AwaitingLink.module.css'
import { text } from './text.ts'

/** Says that the address points into a ledger that is not open yet. */
export function AwaitingLink() {
  const awaiting = useStore((state) => state.awaitingLink !== null)
  return (
    <p role="status" className={awaiting ? styles.line : undefined}>
      {awaiting && (
        <>
          <Link size={14} aria-hidden="true" />
          {text.awaiting}
        </>
      )}
    </p>
  )
}
