import { useMemo, useState } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { shorten, spelledOut } from '../../base/text.ts'
import type { KeyNote } from '../../keys/key.ts'
import { keyTerm } from '../../search/terms.ts'
import { addKeys } from '../../state/actions.ts'
import { trustOffered } from '../../state/decisions.ts'
import { list } from '../../state/narrow.ts'
import { Button } from '../controls/Button.tsx'
import { Empty } from '../controls/Empty.tsx'
import { TextArea } from '../controls/Field.tsx'
import { Prose } from '../controls/Prose.tsx'
import { Several } from '../controls/Several.tsx'
import { KeyDoctor } from '../keys/KeyDoctor.tsx'
import { pickFiles } from '../shell/FileInput.tsx'
import { useStore } from '../use-store.ts'
import styles from './KeysPanel.module.css'
import { KeyTable } from './KeyTable.tsx'
import { text } from './text.ts'

const fieldId = 'new-keys'

/** The keys that are trusted, those that are missing, those that were refused, and how to add more. */
export function KeysPanel() {
  const outline = useStore((state) => state.outline)
  const rejected = useStore((state) => state.rejectedKeys)
  const notes = useStore((state) => state.keyNotes)
  if (!outline) return null
  return (
    <div className={styles.panel}>
      <Wanted outline={outline} />
      <Offered outline={outline} />
      <KeyDoctor outline={outline} />
      {outline.keys.length === 0 ? <Empty>{text.keys.none}</Empty> : <KeyTable outline={outline} />}
      <AddKeys />
      <Remarks title={text.keys.rejected} remarks={rejected} />
      <Remarks title={text.keys.notes} remarks={notes} />
    </div>
  )
}

/** What was said of key material while it was read, each with its place. */
function Remarks({ title, remarks }: { title: string; remarks: readonly KeyNote[] }) {
  if (remarks.length === 0) return null
  return (
    <section className={styles.block}>
      <h3>{title}</h3>
      <ul className={styles.rejected}>
        <Several
          first={20}
          items={remarks.map(({ source, line, message }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are only ever added to
            <li key={at}>
              <b>{text.findings.place(source, line)}</b>
              <Prose>{message}</Prose>
            </li>
          ))}
        />
      </ul>
    </section>
  )
}

function Wanted({ outline: { unmatchedKids } }: { outline: Outline }) {
  if (unmatchedKids.length === 0) return null
  return (
    <section className={styles.wanted}>
      <h3>{text.keys.wanted}</h3>
      <ul>
        <Several
          first={10}
          items={unmatchedKids.map(({ kid, tasks }) => (
            <li key={kid}>
              <span>
                <button type="button" className={styles.kid} onClick={() => list(keyTerm(kid))}>
                  <code>{shorten(spelledOut(kid), 80) || text.keys.noKid}</code>
                </button>
                <small>{text.keys.wantedFor(tasks)}</small>
              </span>
              <Button onClick={() => document.getElementById(fieldId)?.focus()}>{text.keys.addOne}</Button>
            </li>
          ))}
        />
      </ul>
    </section>
  )
}

function Offered({ outline: { sources } }: { outline: Outline }) {
  const offered = useMemo(() => sources.reduce((sum, { keysOffered }) => sum + keysOffered, 0), [sources])
  if (offered === 0) return null
  return (
    <section className={styles.block}>
      <p>
        <b>{text.keys.offered(offered)}</b> {text.keys.offeredHint}
      </p>
      <Button onClick={() => void trustOffered()}>{text.keys.trustOffered}</Button>
    </section>
  )
}

function AddKeys() {
  const [pasted, setPasted] = useState('')
  return (
    <form
      className={styles.block}
      onSubmit={(event) => {
        event.preventDefault()
        void addKeys(pasted)
        setPasted('')
      }}
    >
      <h3>{text.keys.add}</h3>
      <p id="new-keys-hint">{text.keys.addHint}</p>
      <TextArea
        code
        id={fieldId}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        aria-label={text.keys.pasteLabel}
        aria-describedby="new-keys-hint"
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" kind="main" disabled={pasted.trim() === ''}>
          {text.keys.trust}
        </Button>
        <Button onClick={pickFiles}>{text.keys.fromFile}</Button>
      </div>
    </form>
  )
}
