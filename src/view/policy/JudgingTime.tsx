import { useId } from 'react'
import type { JudgedAt } from '../../checks/policy.ts'
import { Field } from './Fields.tsx'
import styles from './Policy.module.css'
import { text } from './text.ts'

const modes = ['recorded', 'issued', 'at', 'now'] as const
const now = () => Math.floor(Date.now() / 1000)
const shown = (time: number) => new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ')

/** The instant in NumericDate seconds; undefined while what is typed is no date. Without a zone it is UTC. */
export function readInstant(typed: string): number | undefined {
  const text = typed.trim().replace(' ', 'T')
  const milliseconds = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`)
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000
}

export function JudgingTime({
  judgedAt,
  onChange,
}: {
  judgedAt: JudgedAt
  onChange: (judgedAt: JudgedAt) => void
}) {
  const group = useId()
  const choose = (mode: JudgedAt['mode']) => {
    if (mode === 'now') onChange({ mode, time: now() })
    else if (mode === 'at') onChange({ mode, time: 'time' in judgedAt ? judgedAt.time : now() })
    else onChange({ mode })
  }
  return (
    <fieldset className={styles.modes}>
      <legend>{text.time}</legend>
      {modes.map((mode) => (
        <label key={mode}>
          <input type="radio" name={group} checked={judgedAt.mode === mode} onChange={() => choose(mode)} />
          {text.modes[mode]}
          {mode === 'now' && judgedAt.mode === 'now' && <code>{shown(judgedAt.time)} UTC</code>}
        </label>
      ))}
      {judgedAt.mode === 'at' && (
        <Field label={text.instant} hint={text.instantHint}>
          {(id, hintId) => (
            <input
              id={id}
              aria-describedby={hintId}
              defaultValue={shown(judgedAt.time)}
              onChange={(event) => {
                const time = readInstant(event.target.value)
                if (time !== undefined) onChange({ mode: 'at', time })
              }}
            />
          )}
        </Field>
      )}
    </fieldset>
  )
}
