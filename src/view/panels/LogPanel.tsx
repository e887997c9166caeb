import { useMemo } from 'react'
import type { SourceOutline } from '../../analysis/outline.ts'
import type { RejectedEntry } from '../../import/ledger.ts'
import { removeSource } from '../../state/actions.ts'
import { Button } from '../controls/Button.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import { Empty } from '../controls/Empty.tsx'
import { bytes, number } from '../count.ts'
import { text } from '../text.ts'
import { useStore } from '../use-store.ts'
import styles from './LogPanel.module.css'
import { Several } from './Several.tsx'

/** What was read from each source and what was not, with the reason and what stood there. */
export function LogPanel() {
  const sources = useStore((state) => state.outline?.sources)
  const rejected = useStore((state) => state.outline?.rejected)
  const bySource = useMemo(() => {
    const groups = new Map<number, RejectedEntry[]>()
    for (const entry of rejected ?? []) {
      const group = groups.get(entry.origin.source)
      if (group) group.push(entry)
      else groups.set(entry.origin.source, [entry])
    }
    return groups
  }, [rejected])
  if (!sources || sources.length === 0) return <Empty>{text.log.none}</Empty>
  return (
    <ol className={styles.panel}>
      <Several
        first={50}
        items={sources.map((source, index) => (
          <li key={source.name + source.sha256} className={styles.source}>
            <Source source={source} index={index} rejected={bySource.get(index) ?? []} />
          </li>
        ))}
      />
    </ol>
  )
}

function Source({
  source,
  index,
  rejected,
}: {
  source: SourceOutline
  index: number
  rejected: readonly RejectedEntry[]
}) {
  const words = text.log
  const facts: readonly (readonly [string, string | number])[] = [
    [words.format, source.format],
    [words.size, bytes(source.bytes)],
    [words.entries, source.entries],
    [words.tokens, source.tokens],
    [words.repeats, source.repeats],
    [words.other, source.otherTokens],
    [words.keys, source.keysOffered],
    [words.rejected, source.rejected],
  ]
  return (
    <>
      <h3>{source.name}</h3>
      <Button
        className={styles.close}
        onClick={() => void removeSource(index)}
        aria-label={words.closeSource(source.name)}
      >
        {words.close}
      </Button>
      {source.partial && <p className={styles.partial}>{words.partial}</p>}
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value !== 0 && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{typeof value === 'number' ? number(value) : value}</dd>
              </div>
            ),
        )}
        <div className={styles.hash}>
          <dt>{words.sha256}</dt>
          <dd>
            <code>{source.sha256}</code>
          </dd>
        </div>
      </dl>
      <CopyButton label={words.copyHash} value={source.sha256} />
      {rejected.length > 0 && (
        <ul className={styles.rejected}>
          <Several
            first={20}
            items={rejected.map(({ origin, reason, excerpt }) => (
              <li key={`${origin.index} ${origin.line} ${reason}`}>
                <b>{origin.line === undefined ? words.entry(origin.index) : words.line(origin.line)}</b>{' '}
                {reason}.{excerpt !== '' && <pre>{excerpt}</pre>}
              </li>
            ))}
          />
          {rejected.length < source.rejected && <li>{words.shown(rejected.length, source.rejected)}</li>}
        </ul>
      )}
    </>
  )
}
