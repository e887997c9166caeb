import { useMemo } from 'react'
import type { AskedAddresses } from '../../analysis/asked-addresses.ts'
import type { SourceOutline } from '../../analysis/outline.ts'
import { failureText } from '../../findings/failure-texts.ts'
import type { Origin, RejectedEntry } from '../../import/ledger.ts'
import { select } from '../../state/actions.ts'
import { removeSource } from '../../state/session.ts'
import type { Refused } from '../../state/state.ts'
import { Button } from '../controls/Button.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import { Empty } from '../controls/Empty.tsx'
import { Several } from '../controls/Several.tsx'
import { bytes, number, share } from '../count.ts'
import { useStore } from '../use-store.ts'
import styles from './LogPanel.module.css'
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
      <ol>
        <Several
          first={50}
          items={sources.map((source, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sources may be the same file
            <li key={`${index} ${source.name}`} className={styles.source}>
              <Source
                source={source}
                index={index}
                share={sources.length > 1 ? share(source.tokens, tokens) : undefined}
                trusted={keysFrom.get(source.name) ?? 0}
                rejected={bySource.get(index) ?? []}
              />
            </li>
          ))}
        />
      </ol>
      {refused.length > 0 && <NotOpened refused={refused} />}
    </div>
  )
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

function Source({
  source,
  index,
  share,
  trusted,
  rejected,
}: {
  source: SourceOutline
  index: number
  /** Of all tokens, in percent; absent where it is the only source. */
  share: string | undefined
  /** How many trusted keys come from it. */
  trusted: number
  rejected: readonly RejectedEntry[]
}) {
  const words = text.log
  const hashing = useStore((state) => state.hashing !== null || state.progress !== null)
  const hashState = source.stopped ? 'stopped' : hashing ? 'underWay' : 'notYet'
  const facts: readonly (readonly [string, string | number])[] = [
    [words.format, source.format],
    [words.size, bytes(source.bytes)],
    [words.entries, source.entries],
    [words.tokens, share === undefined ? source.tokens : `${number(source.tokens)} · ${words.share(share)}`],
    [words.repeats, source.repeats],
    [words.other, source.otherTokens],
    [words.trusted, trusted],
    [words.keys, source.keysOffered],
    [words.rejected, source.rejected],
    [words.skipped, source.skipped === 0 ? 0 : words.withoutToken(source.skipped)],
  ]
  return (
    <>
      <h3>{source.name}</h3>
      {!source.unfinished && (
        <Button
          className={styles.close}
          onClick={() => void removeSource(index)}
          aria-label={words.closeSource(source.name)}
        >
          {words.close}
        </Button>
      )}
      {source.partial && <p className={styles.partial}>{words.readInPart[reasonOf(source)]}</p>}
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
          <dd>{source.sha256 === '' ? words.noHash[hashState] : <code>{source.sha256}</code>}</dd>
        </div>
      </dl>
      {source.sha256 !== '' && <CopyButton label={words.copyHash} value={source.sha256} />}
      {source.asked.addresses > 0 && <Asked asked={source.asked} />}
      {rejected.length > 0 && <Rejected rejected={rejected} all={source.rejected} />}
    </>
  )
}

/** Why a source was read in part. */
const reasonOf = ({ unfinished, stopped }: SourceOutline) =>
  unfinished ? 'unfinished' : stopped ? 'stopped' : 'damaged'

/** Addresses are text here and never a link: whoever follows one tells its owner what is being looked at. */
function Asked({ asked }: { asked: AskedAddresses }) {
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

function Rejected({ rejected, all }: { rejected: readonly RejectedEntry[]; all: number }) {
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

function placeOf({ line, column, path, index }: Origin): string {
  const words = text.log
  const at =
    line === undefined
      ? path === undefined && words.entry(index)
      : `${words.line(line)}${column === undefined ? '' : words.column(column)}`
  return [at, path].filter(Boolean).join(' · ')
}
