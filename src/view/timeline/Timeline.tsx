import { useMemo, useState } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import { shownTasks } from '../../state/shown.ts'
import { timeSpan } from '../../state/time-span.ts'
import { useStore } from '../use-store.ts'
import { chronologyOf } from './chronology.ts'
import { edgesOf } from './edges.ts'
import { looksOf } from './looks.ts'
import { Stage } from './Stage.tsx'
import { stretchesOf } from './scale.ts'
import styles from './Timeline.module.css'
import { Toolbar } from './Toolbar.tsx'

/** Pauses shorter than so many tolerances are never collapsed. */
const leastIdle = 10

interface Props {
  readonly outline: Outline
  /** The tasks to show. It is drawn anew for other tasks; an outline that only knows more changes no place. */
  readonly of: Int32Array
  readonly collapse: boolean
  readonly onCollapse: (collapse: boolean) => void
}

export function Timeline({ outline, of, collapse, onCollapse }: Props) {
  const within = useStore((state) => (timeSpan(state) ? shownTasks(state) : null))
  const [brushing, setBrushing] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same tasks have the same times, however often they are judged
  const chronology = useMemo(() => chronologyOf(outline, of), [])
  const { clockSkew } = outline.policy
  const collapsed = useMemo(
    () => stretchesOf(chronology.times, Math.max(60, leastIdle * clockSkew)),
    [chronology, clockSkew],
  )
  const whole = useMemo(() => stretchesOf(chronology.times, Number.POSITIVE_INFINITY), [chronology])
  const edges = useMemo(() => edgesOf(outline, chronology), [outline, chronology])
  const looks = useMemo(() => looksOf(outline, chronology), [outline, chronology])
  const fits = useMemo(() => {
    if (!within) return null
    const found = new Uint8Array(chronology.tasks.length)
    for (const task of within) {
      const place = chronology.placeOf[task] ?? -1
      if (place !== -1) found[place] = 1
    }
    return found
  }, [chronology, within])

  return (
    <div className={styles.frame}>
      <Toolbar
        chronology={chronology}
        idle={collapsed.from.length > 1}
        collapse={collapse}
        onCollapse={onCollapse}
        brushing={brushing}
        onBrushing={setBrushing}
      />
      <Stage
        outline={outline}
        of={of}
        chronology={chronology}
        stretches={collapse ? collapsed : whole}
        edges={edges}
        looks={looks}
        fits={fits}
        brushing={brushing}
        onBrushed={setBrushing}
      />
    </div>
  )
}
