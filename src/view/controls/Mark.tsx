import type { Mark as MarkData } from '../../findings/marks.ts'
import { Hidden } from './Hidden.tsx'
import styles from './Mark.module.css'

const octagon = 'M5.1 1.2h5.8l3.9 3.9v5.8l-3.9 3.9H5.1l-3.9-3.9V5.1z'
const triangle = 'M8 1.6 15.2 14.4H.8z'

const shapes: Readonly<Record<MarkData['shape'], React.ReactNode>> = {
  circle: (
    <>
      <circle cx="8" cy="8" r="6.6" className={styles.quiet} />
      <path d="m5 8.3 2.1 2.2L11.2 6" className={styles.line} />
    </>
  ),
  octagon: (
    <>
      <path d={octagon} className={styles.fill} />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" className={styles.cut} />
    </>
  ),
  triangle: (
    <>
      <path d={triangle} className={styles.fill} />
      <path d="M8 6v4m0 1.9v.1" className={styles.cut} />
    </>
  ),
  'dashed-circle': <circle cx="8" cy="8" r="6.4" className={styles.dashed} />,
  dot: <circle cx="8" cy="8" r="3.2" className={styles.fill} />,
}

/** A verdict's or severity's mark; `label` says in words what the shape and colour say, where no words stand beside it. */
export function Mark({ mark, label, size = 16 }: { mark: MarkData; label?: string; size?: number }) {
  return (
    <span className={styles.mark} style={{ color: `var(--${mark.color})` }}>
      <svg aria-hidden="true" width={size} height={size} viewBox="0 0 16 16">
        {shapes[mark.shape]}
      </svg>
      {label !== undefined && <Hidden>{label}</Hidden>}
    </span>
  )
}

/** The mark of a verdict that came from an ancestor: an arrow that arrives. */
export function InheritedMark({ label, size = 16 }: { label?: string; size?: number }) {
  return (
    <span className={styles.mark} style={{ color: 'var(--inherited)' }}>
      <svg aria-hidden="true" width={size} height={size} viewBox="0 0 16 16">
        <path d="M2.5 2.5v5a3 3 0 0 0 3 3h7M9.2 7.2l3.4 3.3-3.4 3.3" className={styles.line} />
      </svg>
      {label !== undefined && <Hidden>{label}</Hidden>}
    </span>
  )
}
