import { LocateFixed, Maximize, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Controls.module.css'
import { text } from './text.ts'
import type { Camera } from './use-camera.ts'

const zoomStep = 1.6

export function Controls({ camera, selected }: { camera: Camera; selected: number }) {
  return (
    <div className={styles.controls} role="toolbar" aria-label={text.controls}>
      <Control name={text.zoomIn} press={() => camera.zoomBy(zoomStep)}>
        <Plus size={16} />
      </Control>
      <Control name={text.zoomOut} press={() => camera.zoomBy(1 / zoomStep)}>
        <Minus size={16} />
      </Control>
      <Control name={text.fit} press={camera.fit}>
        <Maximize size={16} />
      </Control>
      <Control name={text.centre} press={() => camera.reveal(selected, 'centred')} disabled={selected === -1}>
        <LocateFixed size={16} />
      </Control>
    </div>
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
