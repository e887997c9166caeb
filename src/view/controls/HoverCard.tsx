import type { ReactNode } from 'react'
import styles from './HoverCard.module.css'

interface Props {
  /** Where the pointer rests in the pane. */
  readonly at: { readonly x: number; readonly y: number }
  /** On which side of the pointer it stands, how far away, and how wide it may get. */
  readonly className: string | undefined
  readonly children: ReactNode
}

/** A card beside the pointer, hidden from screen readers: what it says, the view says elsewhere too. */
export function HoverCard({ at, className = '', children }: Props) {
  return (
    <div className={styles.anchor} style={{ left: at.x, top: at.y }} aria-hidden="true">
      <div className={`${styles.card} ${className}`}>{children}</div>
    </div>
  )
}

export function CardTitle({ children }: { children: ReactNode }) {
  return <p className={styles.title}>{children}</p>
}

/** A line that begins with a mark or a swatch. */
export function CardLine({ children }: { children: ReactNode }) {
  return <p className={styles.line}>{children}</p>
}
