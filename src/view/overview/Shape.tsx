import { memo } from 'react'
import styles from './Shape.module.css'
import { type Shape as ShapeData, shapeLooks, shapeSize } from './shape.ts'

/** A small picture of a workflow's graph: where it widens, and where it broke. The card says the same in words. */
export const Shape = memo(function Shape({ shape }: { shape: ShapeData }) {
  const { width, height } = shapeSize
  return (
    <svg
      className={styles.shape}
      viewBox={`0 0 ${width} ${height}`}
      style={{ '--dot': `${shape.dot}px` } as React.CSSProperties}
      aria-hidden="true"
    >
      <path d={shape.edges} className={styles.edges} />
      {shapeLooks.map(
        (look) => shape.dots[look] && <path key={look} d={shape.dots[look]} className={styles[look]} />,
      )}
      {shape.dots.unchecked && <path d={shape.dots.unchecked} className={styles.hole} />}
    </svg>
  )
})
