import { LocateFixed, Maximize, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '../text.ts'
import styles from './ZoomControls.module.css'

interface Props {
  /** Whose controls they are, in words. */
  readonly name: string
  /** By how much one press zooms. */
  readonly step: number
  readonly zoomBy: (factor: number) => void
  readonly fit: () => void
  /** What `fit` shows all of, in words. */
  readonly fitName: string
  readonly centre: () => void
  /** Whether no task is selected that could be centred. */
  readonly nothing: boolean
  /** What else one view has to offer, below. */
  readonly children?: ReactNode
}

/** The column of buttons in a view's lower right corner that zoom, show everything and centre the selected task. */
export function ZoomControls({ name, step, zoomBy, fit, fitName, centre, nothing, children }: Props) {
  return (
    <fieldset className={styles.controls} aria-label={name}>
      <Control name={text.zoom.in} press={() => zoomBy(step)}>
        <Plus size={16} />
      </Control>
      <Control name={text.zoom.out} press={() => zoomBy(1 / step)}>
        <Minus size={16} />
      </Control>
      <Control name={fitName} press={fit}>
        <Maximize size={16} />
      </Control>
      <Control name={text.zoom.centre} press={centre} disabled={nothing}>
        <LocateFixed size={16} />
      </Control>
      {children}
    </fieldset>
  )
}

interface ControlProps {
  readonly name: string
  readonly press: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** One button of the column. */
export function Control({ name, press, disabled = false, children }: ControlProps) {
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
