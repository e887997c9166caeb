import { useRef } from 'react'
import styles from './Separator.module.css'

interface Props {
  readonly label: string
  readonly width: number
  readonly min: number
  readonly max: number
  /** Which side of it the panel stands on. */
  readonly panel: 'left' | 'right'
  readonly onResize: (width: number) => void
}

const step = 16

/** A border between panels, moved by dragging or with the arrow keys; Home and End go to the ends, a double click to the middle of both. */
export function Separator({ label, width, min, max, panel, onResize }: Props) {
  const grip = useRef({ x: 0, width: 0 })
  const sign = panel === 'left' ? 1 : -1
  const resize = (next: number) => onResize(Math.round(Math.min(max, Math.max(min, next))))
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: width - sign * step,
    ArrowRight: width + sign * step,
    Home: min,
    End: max,
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={`${styles.separator} ${styles[panel]}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        resize(grip.current.width + sign * (event.clientX - grip.current.x))
      }}
      onDoubleClick={() => resize((min + max) / 2)}
      onKeyDown={(event) => {
        const next = keys[event.key]
        if (next === undefined) return
        event.preventDefault()
        event.stopPropagation()
        resize(next)
      }}
    />
  )
}
