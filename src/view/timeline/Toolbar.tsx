import { Clock, SquareDashedMousePointer, X } from 'lucide-react'
import { useState } from 'react'
import { Switch } from 'react-aria-components/Switch'
import type { Outline } from '../../analysis/outline.ts'
import { narrowTime } from '../../state/time-filter.ts'
import { duration } from '../graph/duration.ts'
import { useStore } from '../use-store.ts'
import type { Chronology } from './chronology.ts'
import { SpanInputs } from './SpanInputs.tsx'
import { spanText } from './span-text.ts'
import styles from './Toolbar.module.css'
import { text } from './text.ts'

interface Props {
  readonly outline: Outline
  readonly chronology: Chronology
  /** How many tasks fit the filter; null where nothing is filtered. */
  readonly fitting: number | null
  /** Whether there is idle time to collapse. */
  readonly idle: boolean
  readonly collapse: boolean
  readonly onCollapse: (collapse: boolean) => void
  readonly brushing: boolean
  readonly onBrushing: (brushing: boolean) => void
}

/** What is shown, and the choices about it. */
export function Toolbar({
  outline,
  chronology,
  fitting,
  idle,
  collapse,
  onCollapse,
  brushing,
  onBrushing,
}: Props) {
  const span = useStore((state) => state.filter.time ?? null)
  const [open, setOpen] = useState(false)
  const { tasks, timed, times } = chronology
  const length = timed > 0 ? duration(times[timed - 1]! - times[0]!) : ''
  const facts = [
    text.shown(tasks.length, outline.counts.tasks),
    length,
    timed < tasks.length && text.without(tasks.length - timed),
    fitting !== null && text.within(fitting),
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  return (
    <div className={styles.bar}>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {idle && (
        <Switch className={styles.switch ?? ''} isSelected={collapse} onChange={onCollapse}>
          <span className={styles.track} />
          {text.collapse}
        </Switch>
      )}
      <button
        type="button"
        className={styles.button}
        aria-pressed={brushing}
        title={`${text.brush}. ${text.brushHint}`}
        aria-label={text.brush}
        onClick={() => onBrushing(!brushing)}
      >
        <SquareDashedMousePointer size={15} aria-hidden="true" />
      </button>
      <button type="button" className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Clock size={14} aria-hidden="true" />
        {text.span}
      </button>
      {span && !open && (
        <button
          type="button"
          className={styles.chip}
          aria-label={`${text.clearSpan}: ${spanText(span)}`}
          onClick={() => narrowTime(null)}
        >
          {spanText(span)}
          <X size={12} aria-hidden="true" />
        </button>
      )}
      {open && <SpanInputs times={times} />}
    </div>
  )
}
