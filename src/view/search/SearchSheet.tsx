import type { ReactNode } from 'react'
import type { QueryProblem } from '../../search/query.ts'
import type { TermResult } from '../../search/run-query.ts'
import { KeyCaps } from '../commands/KeyCaps.tsx'
import { Button } from '../controls/Button.tsx'
import { Prose } from '../controls/Prose.tsx'
import styles from './SearchSheet.module.css'
import { text } from './text.ts'

interface Props {
  readonly typed: string
  readonly problems: readonly QueryProblem[]
  readonly terms: readonly TermResult[]
  /** Whether nothing was found. */
  readonly none: boolean
  readonly children: ReactNode
}

/** What unfolds beneath the field: what in the query has no meaning, why a term finds nothing, and whatever else there is to say. */
export function SearchSheet({ typed, problems, terms, none, children }: Props) {
  const notes = terms.flatMap(({ note }) => (note === undefined ? [] : [note]))
  return (
    <div className={styles.sheet}>
      {problems.length + notes.length > 0 && (
        <ul className={styles.problems} id="search-problem">
          {problems.map(({ start, end, sentence }) => (
            <li key={`${start} ${sentence}`} className={styles.problem}>
              <code>{typed.slice(start, end)}</code> <Prose>{sentence}</Prose>
            </li>
          ))}
          {notes.map((note) => (
            <li key={note}>
              <Prose>{note}</Prose>
            </li>
          ))}
        </ul>
      )}
      {none && <p className={styles.none}>{text.none}</p>}
      {children}
    </div>
  )
}

/** What can be asked, for who looks at an empty field. */
export function Tips() {
  return (
    <dl className={styles.tips}>
      {text.tips.map(([what, meaning]) => (
        <div key={what}>
          <dt>
            <code>{what}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

interface KeysProps {
  readonly hits: number
  readonly onNarrow: () => void
}

/** What can be done with the hits, and by which keys. */
export function Keys({ hits, onNarrow }: KeysProps) {
  return (
    <div className={styles.keys}>
      {text.keys.map(([key, what]) => (
        <span key={key} className={styles.key}>
          <KeyCaps name={key} /> {what}
        </span>
      ))}
      <Button kind="plain" className={styles.narrow} disabled={hits === 0} onClick={onNarrow}>
        {text.narrow} <KeyCaps name="Mod+Enter" />
      </Button>
    </div>
  )
}
