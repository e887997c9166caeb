import { memo } from 'react'
import styles from './Edge.module.css'
import { labelHeight, lateLabel } from './edge-label.ts'
import { edgeName, kindOfEdge, latenessOf } from './edge-name.ts'
import type { GraphModel } from './model.ts'
import { drawArrow, drawRoute, svgPath } from './route-path.ts'

/** One edge; what is wrong with it is said by its stroke, its label and its name. */
export const EdgeShape = memo(function EdgeShape({ model, edge }: { model: GraphModel; edge: number }) {
  const { layout } = model.picture
  const kind = kindOfEdge(model, edge)
  const route = svgPath((pen) => drawRoute(pen, layout, edge))
  const arrow = svgPath((pen) => drawArrow(pen, layout, edge))
  const label = latenessOf(model, edge) > 0 ? lateLabel(model, edge) : null
  const named = kind === 'normal' ? {} : { role: 'img', 'aria-label': edgeName(model, edge) }
  return (
    <g className={styles.edge} data-edge={kind} {...named}>
      <path className={styles.line} d={route} />
      {kind === 'cycle' && <path className={styles.gap} d={route} />}
      <path className={styles.arrow} d={arrow} />
      {label && (
        <g className={styles.label} transform={`translate(${label.x} ${label.y})`}>
          <rect
            x={-label.width / 2}
            y={-labelHeight / 2}
            width={label.width}
            height={labelHeight}
            rx={labelHeight / 2}
          />
          <text dy="0.35em">{label.text}</text>
        </g>
      )}
    </g>
  )
})
