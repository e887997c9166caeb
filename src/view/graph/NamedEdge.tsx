import { memo } from 'react'
import styles from './Edge.module.css'
import { labelHeight, lateLabel } from './edge-label.ts'
import { edgeName } from './edge-name.ts'
import type { GraphModel } from './model.ts'
import { drawRoute, svgPath } from './route-path.ts'

interface Props {
  readonly model: GraphModel
  readonly edge: number
}

/** An edge that has something to say, for whoever cannot see it on the canvas. */
export const NamedEdge = memo(function NamedEdge({ model, edge }: Props) {
  const route = svgPath((pen) => drawRoute(pen, model.picture.layout, edge))
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: part of a drawing, and no control
    <g role="img" aria-label={edgeName(model, edge)}>
      <path fill="none" d={route} />
    </g>
  )
})

/** How much too early the successor was issued, above everything that is drawn of edges. */
export const LateLabel = memo(function LateLabel({ model, edge }: Props) {
  const { x, y, width, text } = lateLabel(model, edge)
  return (
    <g className={styles.label} transform={`translate(${x} ${y})`}>
      <rect x={-width / 2} y={-labelHeight / 2} width={width} height={labelHeight} rx={labelHeight / 2} />
      <text dy="0.35em">{text}</text>
    </g>
  )
})
