import { narrowTime, type TimeSpan, timeSpan } from '../../state/time-span.ts'
import { Button } from '../controls/Button.tsx'
import { Input } from '../controls/Field.tsx'
import { useStore } from '../use-store.ts'
import { fieldTime, fieldValue } from './field-time.ts'
import styles from './Toolbar.module.css'
import { text } from './text.ts'

interface Props {
  readonly times: Float64Array
  readonly onZoom: (span: TimeSpan) => void
}

/** The span of the time filter by keyboard: what dragging over the timeline does. */
export function SpanInputs({ times, onZoom }: Props) {
  const span = useStore(timeSpan)
  const first = times[0] ?? 0
  const last = times[times.length - 1] ?? 0
  const from = Math.max(Math.floor(first), span?.from ?? Number.NEGATIVE_INFINITY)
  const until = Math.min(Math.floor(last) + 1, span?.until ?? Number.POSITIVE_INFINITY)
  return (
    <div className={styles.span}>
      <TimeField label={text.from} value={from} onChange={(time) => narrowTime({ from: time, until })} />
      <TimeField label={text.until} value={until} onChange={(time) => narrowTime({ from, until: time })} />
      <div className={styles.deeds}>
        <Button disabled={!span} onClick={() => onZoom({ from, until })}>
          {text.zoomToSpan}
        </Button>
        <Button disabled={!span} onClick={() => narrowTime(null)}>
          {text.clearSpan}
        </Button>
      </div>
    </div>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: number
  readonly onChange: (time: number) => void
}

/** Takes effect when it is left or Enter is pressed: a date half typed is no date. */
function TimeField({ label, value, onChange }: FieldProps) {
  const take = (field: HTMLInputElement) => {
    const time = fieldTime(field.value)
    if (time !== null && fieldValue(time) !== fieldValue(value)) onChange(time)
  }
  return (
    <label className={styles.field}>
      {label}
      <Input
        key={value}
        type="datetime-local"
        step={1}
        defaultValue={fieldValue(value)}
        onBlur={(event) => take(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget)
        }}
      />
    </label>
  )
}
