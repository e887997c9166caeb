import { useState } from 'react'
import { spelledOutLines } from '../../base/text.ts'
import styles from './LongText.module.css'
import { text } from './text.ts'

const most = 240

/** A value as text and only ever as text; a long one is shortened until it is asked for. */
export function LongText({ children: given }: { children: string }) {
  const children = spelledOutLines(given)
  const [all, setAll] = useState(false)
  const long = children.length > most + 40
  return (
    <div className={styles.long}>
      <code>{long && !all ? `${children.slice(0, most)}…` : children}</code>
      {long && (
        <button type="button" className={styles.toggle} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.claims.showLess : text.claims.showAll(given.length)}
        </button>
      )}
    </div>
  )
}
