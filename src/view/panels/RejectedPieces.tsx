import type { RejectedEntry } from '../../import/ledger.ts'
import { Several } from '../controls/Several.tsx'
import { placeOf } from './place-of.ts'
import styles from './RejectedPieces.module.css'
import { text } from './text.ts'

interface Props {
  readonly rejected: readonly RejectedEntry[]
  /** How many there are, of which the first are listed. */
  readonly all: number
}

/** Pieces of a source that were not taken, each with its place, the reason and what stood there. */
export function RejectedPieces({ rejected, all }: Props) {
  const words = text.log
  return (
    <section aria-label={words.rejectedTitle}>
      <ul className={styles.rejected}>
        <Several
          first={20}
          items={rejected.map(({ origin, reason, excerpt }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity, and their order never changes
            <li key={at}>
              <b>{placeOf(origin)}</b> {reason}.{excerpt !== '' && <pre>{excerpt}</pre>}
            </li>
          ))}
        />
        {rejected.length < all && <li>{words.shown(rejected.length, all)}</li>}
      </ul>
    </section>
  )
}
