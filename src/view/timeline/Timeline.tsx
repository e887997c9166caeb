import { useCallback, useMemo, useRef, useState } from 'react'
import type { Outline } from '../../analysis/outline.ts'
import type { Size } from '../canvas/rect.ts'
import { noChronology } from './chronology.ts'
import { Stage } from './Stage.tsx'
import styles from './Timeline.module.css'
import { Toolbar } from './Toolbar.tsx'
import type { Camera } from './use-camera.ts'
import { usePlan } from './use-plan.ts'

interface Props {
  /** A later one that only knows more changes no place. */
  readonly outline: Outline
  /** The tasks to show: the same array as long as they are the same. */
  readonly of: Int32Array
  readonly collapse: boolean
  readonly onCollapse: (collapse: boolean) => void
}

/** What is shown stays until what is to come is worked out, and is then exchanged for it as a whole. */
export function Timeline({ outline, of, collapse, onCollapse }: Props) {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [brushing, setBrushing] = useState(false)
  const measured = useCallback(
    (now: Size) => setSize((last) => (last.width === now.width && last.height === now.height ? last : now)),
    [],
  )
  const camera = useRef<Camera | null>(null)
  const plan = usePlan(useMemo(() => ({ outline, of, collapse, size }), [outline, of, collapse, size]))
  return (
    <div className={styles.frame}>
      <Toolbar
        chronology={plan?.chronology ?? noChronology}
        idle={plan !== null && plan.collapsed.from.length > 1}
        collapse={collapse}
        onCollapse={onCollapse}
        brushing={brushing}
        onBrushing={setBrushing}
        onZoom={({ from, until }) => camera.current?.showSpan(from, until)}
      />
      <Stage
        outline={outline}
        plan={plan}
        size={size}
        onSize={measured}
        brushing={brushing}
        onBrushed={setBrushing}
        cameraRef={camera}
      />
    </div>
  )
}
