import { useRef, useState } from 'react'
import type { TokenDetail } from '../../analysis/outline.ts'
import { type Mark as MarkData, severityMarks, verdictMarks } from '../../findings/marks.ts'
import { checkFileHash, type HashCheck, type HashComparison } from '../../state/hash-check.ts'
import { Button } from '../controls/Button.tsx'
import { Mark } from '../controls/Mark.tsx'
import { bytes } from '../count.ts'
import styles from './HashCheckBox.module.css'

const text = {
  title: 'Compare with a file',
  hint: 'Drop what the task consumed or produced here: its hash is compared with inp_hash and out_hash. The file stays where it is.',
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

/** Files dropped or chosen here are hashed and compared with what the task claims; a drop here opens nothing. */
export function HashCheckBox({ detail }: { detail: TokenDetail }) {
  const [checks, setChecks] = useState<readonly HashCheck[]>([])
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const compare = async (files: Iterable<File>) => {
    for (const file of files) {
      const check = await checkFileHash(file, detail)
      setChecks((known) => [
        check,
        ...known.filter(({ sha256, fileName }) => sha256 !== check.sha256 || fileName !== check.fileName),
      ])
    }
  }
  const keep = (event: React.DragEvent, inside: boolean) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(inside)
  }
  return (
    <section
      className={styles.box}
      data-over={over}
      aria-label={text.title}
      onDragEnter={(event) => keep(event, true)}
      onDragOver={(event) => keep(event, true)}
      onDragLeave={(event) => keep(event, false)}
      onDrop={(event) => {
        keep(event, false)
        void compare(event.dataTransfer.files)
      }}
    >
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
