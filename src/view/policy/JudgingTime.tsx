import { useId } from 'react'
import type { JudgedAt } from '../../checks/policy.ts'
import { Input } from '../controls/Field.tsx'
import { readInstant, showInstant } from '../instant.ts'
import { Field } from './Fields.tsx'
import styles from './JudgingTime.module.css'
import { text } from './text.ts'

const modes = ['recorded', 'issued', 'at', 'now'] as const
const now = () => Math.floor(Date.now() / 1000)

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
          {mode === 'now' && judgedAt.mode === 'now' && <code>{showInstant(judgedAt.time)} UTC</code>}
        </label>
      ))}
      {judgedAt.mode === 'at' && (
        <Field label={text.instant} hint={text.instantHint}>
          {(id, hintId) => (
            <Input
              id={id}
              aria-describedby={hintId}
              defaultValue={showInstant(judgedAt.time)}
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
