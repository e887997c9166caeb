import type { SourceOutline } from '../../analysis/outline.ts'
import { spelledOut } from '../../base/text.ts'
import type { RejectedEntry } from '../../import/ledger.ts'
import { removeSource } from '../../state/session.ts'
import { Button } from '../controls/Button.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import { Several } from '../controls/Several.tsx'
import { bytes, number } from '../count.ts'
import { useStore } from '../use-store.ts'
import { AskedAddresses } from './AskedAddresses.tsx'
import styles from './LogSource.module.css'
import { RejectedPieces } from './RejectedPieces.tsx'
import { text } from './text.ts'

interface Props {
  readonly source: SourceOutline
  readonly index: number
  /** Of all tokens, in percent; absent where it is the only source. */
  readonly share: string | undefined
  /** How many trusted keys come from it. */
  readonly trusted: number
  readonly rejected: readonly RejectedEntry[]
}

/** One source: what was read from it, its hash, what its tokens ask to fetch, and what was rejected. */
export function LogSource({ source, index, share, trusted, rejected }: Props) {
  const words = text.log
  const hashing = useStore((state) => state.hashing !== null || state.progress !== null)
  const hashState = source.stopped ? 'stopped' : hashing ? 'underWay' : 'notYet'
  const facts: readonly (readonly [string, string | number])[] = [
    [words.format, source.format],
    [words.size, bytes(source.bytes)],
    [words.entries, source.entries],
    [
      words.tokens,
      share === undefined || source.tokens === 0
        ? source.tokens
        : `${number(source.tokens)} · ${words.share(share)}`,
    ],
    [words.repeats, source.repeats],
    [words.other, source.otherTokens],
    [words.trusted, trusted],
    [words.keys, source.keysOffered],
    [words.rejected, source.rejected],
    [words.skipped, source.skipped === 0 ? 0 : words.withoutToken(source.skipped)],
  ]
  return (
    <li className={styles.source}>
      <div className={styles.head}>
        <h3>{spelledOut(source.name)}</h3>
        {!source.unfinished && (
          <Button onClick={() => void removeSource(index)} aria-label={words.closeSource(source.name)}>
            {words.close}
          </Button>
        )}
      </div>
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
      {source.passedOver && <PassedOver paths={source.passedOver} />}
      {source.asked.addresses > 0 && <AskedAddresses asked={source.asked} />}
      {rejected.length > 0 && <RejectedPieces rejected={rejected} all={source.rejected} />}
    </li>
  )
}

/** The files of an archive that hold nothing to judge. */
function PassedOver({ paths }: { paths: readonly string[] }) {
  return (
    <section className={styles.passedOver} aria-label={text.log.passedOver}>
      <h4>{text.log.passedOver}</h4>
      <ul>
        <Several
          first={10}
          items={paths.map((path, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an archive may hold two files of one name
            <li key={at}>{spelledOut(path)}</li>
          ))}
        />
      </ul>
    </section>
  )
}

/** Why a source was read in part. */
const reasonOf = ({ unfinished, stopped }: SourceOutline) =>
  unfinished ? 'unfinished' : stopped ? 'stopped' : 'damaged'
