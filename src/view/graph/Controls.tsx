import { ArrowDown, ArrowRight, LocateFixed, Maximize, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { setDirection } from '../../state/actions.ts'
import { useStore } from '../use-store.ts'
import styles from './Controls.module.css'
import { text } from './text.ts'
import type { Camera } from './use-camera.ts'

const zoomStep = 1.4

export function Controls({ camera }: { camera: Camera }) {
  const direction = useStore((state) => state.direction)
  const nothing = useStore((state) => state.selected === null)
  return (
    <fieldset className={styles.controls} aria-label={text.controls}>
      <Control name={text.zoomIn} press={() => camera.zoomBy(zoomStep)}>
        <Plus size={16} />
      </Control>
      <Control name={text.zoomOut} press={() => camera.zoomBy(1 / zoomStep)}>
        <Minus size={16} />
      </Control>
      <Control name={text.fit} press={camera.fit}>
        <Maximize size={16} />
      </Control>
      <Control name={text.centre} press={camera.centreSelected} disabled={nothing}>
        <LocateFixed size={16} />
      </Control>
      {direction === 'right' ? (
        <Control name={text.downwards} press={() => setDirection('down')}>
          <ArrowDown size={16} />
        </Control>
      ) : (
        <Control name={text.rightwards} press={() => setDirection('right')}>
          <ArrowRight size={16} />
        </Control>
      )}
    </fieldset>
  )
}

interface ControlProps {
  readonly name: string
  readonly press: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

function Control({ name, press, disabled = false, children }: ControlProps) {
  return (
    <button
      type="button"
      className={styles.control}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={press}
    >
      {children}
    </button>
  )
}
