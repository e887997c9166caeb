import { useMemo } from 'react'
import type { SourceOutline } from '../../analysis/outline.ts'
import { failureText } from '../../findings/failure-texts.ts'
import type { RejectedEntry } from '../../import/ledger.ts'
import type { Refused } from '../../state/state.ts'
import { Empty } from '../controls/Empty.tsx'
import { Several } from '../controls/Several.tsx'
import { share } from '../count.ts'
import { useStore } from '../use-store.ts'
import styles from './LogPanel.module.css'
import { LogSource } from './LogSource.tsx'
import { text } from './text.ts'

/** What was read from each source and what was not, with the reason and what stood there. */
export function LogPanel() {
  const sources = useStore((state) => state.outline?.sources)
  const tokens = useStore((state) => state.outline?.tokens ?? 0)
  const rejected = useStore((state) => state.outline?.rejected)
  const refused = useStore((state) => state.refused)
  const keys = useStore((state) => state.outline?.keys)
  const keysFrom = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { source } of keys ?? []) counts.set(source, (counts.get(source) ?? 0) + 1)
    return counts
  }, [keys])
  const bySource = useMemo(() => {
    const groups = new Map<number, RejectedEntry[]>()
    for (const entry of rejected ?? []) {
      const group = groups.get(entry.origin.source)
      if (group) group.push(entry)
      else groups.set(entry.origin.source, [entry])
    }
    return groups
  }, [rejected])
  if (!sources || sources.length + refused.length === 0) return <Empty>{text.log.none}</Empty>
  return (
    <div className={styles.panel}>
      {sources.length > 1 && <Sum sources={sources} refused={refused.length} />}
      {refused.length > 0 && <NotOpened refused={refused} />}
      <ol>
        <Several
          first={50}
          items={sources.map((source, index) => (
            <LogSource
              // biome-ignore lint/suspicious/noArrayIndexKey: two sources may be the same file
              key={`${index} ${source.name}`}
              source={source}
              index={index}
              share={sources.length > 1 ? share(source.tokens, tokens) : undefined}
              trusted={keysFrom.get(source.name) ?? 0}
              rejected={bySource.get(index) ?? []}
            />
          ))}
        />
      </ol>
    </div>
  )
}

/** All sources in one sentence. */
function Sum({ sources, refused }: { sources: readonly SourceOutline[]; refused: number }) {
  const sum = { tokens: 0, rejected: 0, unfinished: 0, partial: 0 }
  for (const { tokens, rejected, unfinished, partial } of sources) {
    sum.tokens += tokens
    sum.rejected += rejected
    if (unfinished) sum.unfinished++
    else if (partial) sum.partial++
  }
  return <p className={styles.sum}>{text.log.sum({ ...sum, sources: sources.length, refused })}</p>
}

/** What was refused stays told after its message is gone. */
function NotOpened({ refused }: { refused: readonly Refused[] }) {
  const words = text.log
  return (
    <section className={styles.refused} aria-label={words.notOpened}>
      <h3>{words.notOpened}</h3>
      <ul>
        <Several
          first={50}
          items={refused.map(({ name, code, args }, at) => {
            const { title, text } = failureText(code, { name, ...args })
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may be refused twice, and their order never changes
              <li key={at}>
                <b>{title}</b> {text}
              </li>
            )
          })}
        />
      </ul>
    </section>
  )
}
