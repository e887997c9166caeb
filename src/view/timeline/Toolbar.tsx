import { Clock, SquareDashedMousePointer } from 'lucide-react'
import { useState } from 'react'
import { duration } from '../../checks/phrase.ts'
import type { TimeSpan } from '../../state/time-span.ts'
import { Button } from '../controls/Button.tsx'
import { Strip } from '../controls/Strip.tsx'
import { Switch } from '../controls/Switch.tsx'
import type { Chronology } from './chronology.ts'
import { SpanInputs } from './SpanInputs.tsx'
import styles from './Toolbar.module.css'
import { text } from './text.ts'

interface Props {
  readonly chronology: Chronology
  /** Whether there is idle time to collapse. */
  readonly idle: boolean
  readonly collapse: boolean
  readonly onCollapse: (collapse: boolean) => void
  readonly brushing: boolean
  readonly onBrushing: (brushing: boolean) => void
  readonly onZoom: (span: TimeSpan) => void
}

/** What is shown, and the choices about it. */
export function Toolbar({ chronology, idle, collapse, onCollapse, brushing, onBrushing, onZoom }: Props) {
  const [open, setOpen] = useState(false)
  const { tasks, timed, times } = chronology
  const length = timed > 0 ? duration(times[timed - 1]! - times[0]!) : ''
  const facts = [length, timed < tasks.length && text.without(tasks.length - timed)].filter(
    (fact) => typeof fact === 'string' && fact !== '',
  )
  return (
    <Strip as="fieldset" className={styles.bar} aria-label={text.tools}>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {idle && (
        <Switch className={styles.switch} on={collapse} onChange={onCollapse}>
          {text.collapse}
        </Switch>
      )}
      <Button
        kind="plain"
        aria-pressed={brushing}
        title={`${text.brush}. ${text.brushHint}`}
        aria-label={text.brush}
        onClick={() => onBrushing(!brushing)}
      >
        <SquareDashedMousePointer size={15} aria-hidden="true" />
      </Button>
      <Button kind="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Clock size={14} aria-hidden="true" />
        {text.span}
      </Button>
      {open && <SpanInputs times={times} onZoom={onZoom} />}
    </Strip>
  )
}
