import { Prose } from '../controls/Prose.tsx'
import { useSeveral } from '../controls/Several.tsx'
import type { ClaimNote } from './claim-notes.ts'
import styles from './Member.module.css'
import { membersOf } from './members.ts'
import { text } from './text.ts'
import { type Context, Value } from './Value.tsx'

interface Props {
  readonly name: string
  readonly value: unknown
  readonly notes: Readonly<Record<string, ClaimNote>>
  readonly context: Context
  /** Within an extension object: what is in there is shown as JSON, however deep. */
  readonly nested?: boolean
}

/** More than any agent writes, so that whoever writes thousands stops nobody's screen. */
const first = 100

/** Claims or header members in their order. */
export function Members({
  members,
  ...rest
}: Omit<Props, 'name' | 'value'> & { readonly members: readonly (readonly [string, unknown])[] }) {
  const { shown, more } = useSeveral(members, first)
  return (
    <>
      <dl className={rest.nested ? styles.nested : undefined}>
        {shown.map(([name, value]) => (
          <Member key={name} name={name} value={value} {...rest} />
        ))}
      </dl>
      {more}
    </>
  )
}

/** One claim or header member: its name, its value, and what it is on whose word. */
function Member({ name, value, notes, context, nested = false }: Props) {
  const note = notes[name]
  const inner = note?.kind === 'members' && !nested ? membersOf(value) : []
  return (
    <div className={styles.member}>
      <dt>
        <code>{name}</code>
        {note && <span className={styles.word}>{text.checks.words[note.word]}</span>}
      </dt>
      <dd>
        <p className={styles.note}>{note ? <Prose>{note.sentence}</Prose> : text.claims.unknown}</p>
        {inner.length > 0 ? (
          <Members members={inner} notes={notes} context={context} nested />
        ) : (
          <Value value={value} kind={note?.kind} context={context} />
        )}
      </dd>
    </div>
  )
}
