import { spelledOutLines } from '../../base/text.ts'
import { CopyButton } from '../controls/CopyButton.tsx'
import styles from './RawTab.module.css'
import type { TabProps } from './tabs.ts'
import { text } from './text.ts'
import { Unread } from './Unread.tsx'

const names = ['header', 'payload', 'signature'] as const

/** The token as it was read: a compact one in its three parts, another as it stands. */
export function RawTab({ detail: { raw, kind, unread } }: TabProps) {
  if (unread) return <Unread why={unread} />
  const parts = kind === 'compact' ? raw.split('.') : []
  return (
    <div className={styles.raw}>
      <div className={styles.head}>
        <span>{text.raw.characters(raw.length)}</span>
        <CopyButton label={text.raw.copyAll} value={raw} />
      </div>
      {parts.length === 3 ? (
        names.map((name, index) => (
          <section key={name}>
            <div className={styles.head}>
              <h3 className={styles[name]}>{text.raw.parts[name]}</h3>
              <CopyButton label={text.raw.copyPart} value={parts[index] ?? ''} />
            </div>
            <pre className={styles[name]}>{parts[index]}</pre>
          </section>
        ))
      ) : (
        <section>
          <h3>{text.raw.json}</h3>
          <pre>{spelledOutLines(raw)}</pre>
        </section>
      )}
    </div>
  )
}
