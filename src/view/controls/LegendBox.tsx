import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { text } from '../text.ts'
import styles from './LegendBox.module.css'

interface Props {
  /** Lists whose items begin with a picture, and notes below them. */
  readonly children: ReactNode
  /** For a box that must not grow as wide as its words. */
  readonly className?: string | undefined
}

/** A box in a view's corner that unfolds to say what its marks and lines mean; folded away at first. */
export function LegendBox({ children, className = '' }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <section className={`${styles.legend} ${className}`} aria-label={text.legend}>
      {open && <div className={styles.body}>{children}</div>}
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {text.legend}
        {open ? <ChevronDown size={14} /> : <ChevronUp size={14} />}
      </button>
    </section>
  )
}
