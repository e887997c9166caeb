import { useCallback, useEffect, useRef, useState } from 'react'
import type { TokenDetail } from '../../analysis/outline.ts'
import { type Mark as MarkData, severityMarks, verdictMarks } from '../../findings/marks.ts'
import { checkFileHash, type HashCheck, type HashComparison } from '../../state/hash-check.ts'
import { Button } from '../controls/Button.tsx'
import { Mark } from '../controls/Mark.tsx'
import { bytes } from '../count.ts'
import { useStore } from '../use-store.ts'
import styles from './HashCheckBox.module.css'

const text = {
  title: 'Compare with a file',
  hint: 'Drop what the task consumed or produced on its card or panel: its hash is compared with inp_hash and out_hash. The file stays where it is.',
  choose: 'Choose a file…',
  label: 'File to compare with the hashes',
  results: {
    matches: 'is the hash of this file',
    differs: 'is the hash of something else',
    absent: 'is not claimed',
    'unknown-form': 'is no hash in a spelling of the drafts',
  },
  sha256: 'SHA-256 of the file',
} as const

const marks: Readonly<Record<HashComparison['result'], MarkData>> = {
  matches: verdictMarks.passed,
  differs: verdictMarks.failed,
  absent: severityMarks.note,
  'unknown-form': severityMarks.warning,
}

/** Files dropped on the task or chosen here are hashed and compared with what it claims. */
export function HashCheckBox({ detail }: { detail: TokenDetail }) {
  const [checks, setChecks] = useState<readonly HashCheck[]>([])
  const input = useRef<HTMLInputElement>(null)
  const dropped = useStore(({ hashFiles }) => (hashFiles?.task === detail.id ? hashFiles.files : null))
  const compare = useCallback(
    async (files: Iterable<File>) => {
      for (const file of files) {
        const check = await checkFileHash(file, detail)
        const isOther = ({ sha256, fileName }: HashCheck) =>
          sha256 !== check.sha256 || fileName !== check.fileName
        setChecks((known) => [check, ...known.filter(isOther)])
      }
    },
    [detail],
  )
  useEffect(() => {
    if (dropped) void compare(dropped)
  }, [dropped, compare])
  return (
    <section className={styles.box} aria-label={text.title}>
      <h3>{text.title}</h3>
      <p>{text.hint}</p>
      <Button onClick={() => input.current?.click()}>{text.choose}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text.label}
        onChange={(event) => {
          void compare([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <ul aria-live="polite">
        {checks.map((check) => (
          <li key={`${check.fileName} ${check.sha256}`}>
            <Result check={check} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Result({ check: { fileName, bytes: size, sha256, comparisons } }: { check: HashCheck }) {
  return (
    <>
      <b>{fileName}</b> <small>{bytes(size)}</small>
      {comparisons.map(({ claim, result }) => (
        <p key={claim}>
          <Mark mark={marks[result]} size={14} /> <code>{claim}</code> {text.results[result]}
        </p>
      ))}
      <small>
        {text.sha256} <code>{sha256}</code>
      </small>
    </>
  )
}
