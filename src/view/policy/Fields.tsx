import { useId } from 'react'
import { Input, Select } from '../controls/Field.tsx'
import styles from './Fields.module.css'

interface Labelled {
  readonly label: string
  readonly hint?: string
}

/** A labelled control; what it takes stands below it. */
export function Field({
  label,
  hint,
  children,
}: Labelled & { children: (id: string, hintId?: string) => React.ReactNode }) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id, hint === undefined ? undefined : hintId)}
      {hint !== undefined && (
        <small id={hintId} className={styles.hint}>
          {hint}
        </small>
      )}
    </div>
  )
}

/** A number of 0 or more, or null where `empty` allows the rule to be left out. */
export function NumberField(
  props: Labelled & {
    readonly value: number | null
    readonly onChange: (value: number | null) => void
    readonly unit?: string
    readonly empty?: boolean
  },
) {
  const { label, hint, value, onChange, unit, empty = false } = props
  const read = (typed: string) => {
    if (typed.trim() === '') return empty && onChange(null)
    const number = Number(typed)
    return Number.isFinite(number) && number >= 0 && onChange(number)
  }
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(id, hintId) => (
        <span className={styles.measure}>
          <Input
            id={id}
            type="number"
            min={0}
            step="any"
            aria-describedby={hintId}
            defaultValue={value ?? ''}
            key={value === null ? 'none' : 'some'}
            onChange={(event) => void read(event.target.value)}
          />
          {unit}
        </span>
      )}
    </Field>
  )
}

export function ChoiceField<Value extends string>(
  props: Labelled & {
    readonly value: Value
    readonly choices: Readonly<Record<Value, string>>
    readonly onChange: (value: Value) => void
  },
) {
  const { label, hint, value, choices, onChange } = props
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(id, hintId) => (
        <Select
          id={id}
          aria-describedby={hintId}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {(Object.entries(choices) as [Value, string][]).map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

/** Several of a fixed list. */
export function ManyField<Value extends string>(props: {
  readonly label: string
  readonly all: readonly Value[]
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
}) {
  const { label, all, chosen, onChange } = props
  const toggle = (value: Value, on: boolean) =>
    onChange(all.filter((one) => (one === value ? on : chosen.includes(one))))
  return (
    <fieldset className={styles.many}>
      <legend>{label}</legend>
      {all.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          <code>{value}</code>
        </label>
      ))}
    </fieldset>
  )
}
