import type { AskedAddresses as Addresses } from '../../analysis/asked-addresses.ts'
import { select } from '../../state/actions.ts'
import { Several } from '../controls/Several.tsx'
import styles from './AskedAddresses.module.css'
import { placeOf } from './place-of.ts'
import { text } from './text.ts'

/** Addresses are text here and never a link: whoever follows one tells its owner what is being looked at. */
export function AskedAddresses({ asked }: { asked: Addresses }) {
  const words = text.log
  return (
    <section className={styles.asked} aria-label={words.asked}>
      <h4>{words.asked}</h4>
      <p>{words.askedHint(asked.tasks, asked.others)}</p>
      <ul>
        <Several
          first={10}
          items={asked.listed.map(({ member, address, tasks, first, others, firstOther, kids, kidCount }) => (
            <li key={`${member} ${address}`}>
              <code>{member}</code> <code>{address}</code>
              <span>
                {words.askedBy(tasks, others)} · {words.askedKids(kids, kidCount)}
                {first === undefined ? (
                  firstOther && ` · ${words.askedAt(placeOf(firstOther))}`
                ) : (
                  <button
                    type="button"
                    className={styles.show}
                    aria-label={words.showAsking(address)}
                    onClick={() => select(first)}
                  >
                    {words.showTask}
                  </button>
                )}
              </span>
            </li>
          ))}
        />
        {asked.listed.length < asked.addresses && (
          <li>{words.shown(asked.listed.length, asked.addresses)}</li>
        )}
        {!asked.inFull && <li>{words.askedInPart}</li>}
      </ul>
    </section>
  )
}
