import { Prose } from '../controls/Prose.tsx'
import type { ClaimNote } from './claim-notes.ts'
import styles from './Member.module.css'
import { text } from './text.ts'
import { type Context, Value } from './Value.tsx'

interface Props {
  readonly name: string
  readonly value: unknown
  readonly note: ClaimNote | undefined
  readonly context: Context
  /** Members of the value, shown in its stead. */
  readonly children?: React.ReactNode
}

/** One claim or header member: its name, its value, and what it is on whose word. */
export function Member({ name, value, note, context, children }: Props) {
  const nested = Array.isArray(children) && children.length > 0
  return (
    <div className={styles.member}>
      <dt>
        <code>{name}</code>
        {note && <span className={styles.word}>{text.checks.words[note.word]}</span>}
      </dt>
      <dd>
        <p className={styles.note}>{note ? <Prose>{note.sentence}</Prose> : text.claims.unknown}</p>
        {nested ? (
          <dl className={styles.nested}>{children}</dl>
        ) : (
          <Value value={value} kind={note?.kind} context={context} />
        )}
      </dd>
    </div>
  )
}
