import { type CSSProperties, memo } from 'react'
import styles from './Edge.module.css'
import { labelHeight, lateLabel } from './edge-label.ts'
import { edgeName, isLinked, isNamed, kindOfEdge, weightOf } from './edge-name.ts'
import type { GraphModel } from './model.ts'
import { drawArrow, drawRoute, svgPath } from './route-path.ts'

/** One edge; what is wrong with it is said by its stroke, its label and its name. */
export const EdgeShape = memo(function EdgeShape({ model, edge }: { model: GraphModel; edge: number }) {
  const { layout } = model.picture
  const kind = kindOfEdge(model, edge)
  const route = svgPath((pen) => drawRoute(pen, layout, edge))
  const arrow = svgPath((pen) => drawArrow(pen, layout, edge))
  const named = isNamed(model, edge) ? { role: 'img', 'aria-label': edgeName(model, edge) } : {}
  const weight = weightOf(model, edge)
  const style = weight > 0 ? ({ '--weight': weight } as CSSProperties) : {}
  return (
    <g className={styles.edge} data-edge={kind} style={style} {...named}>
      <path className={styles.line} d={route} />
      {kind === 'cycle' && <path className={styles.gap} d={route} />}
      <path className={styles.arrow} d={arrow} />
      {isLinked(model, edge) && <LinkedMark model={model} edge={edge} />}
    </g>
  )
})

/** How much too early the successor was issued, above everything that is drawn of edges. */
export const LateLabel = memo(function LateLabel({ model, edge }: { model: GraphModel; edge: number }) {
  const { x, y, width, text } = lateLabel(model, edge)
  return (
    <g className={styles.label} transform={`translate(${x} ${y})`}>
      <rect x={-width / 2} y={-labelHeight / 2} width={width} height={labelHeight} rx={labelHeight / 2} />
      <text dy="0.35em">{text}</text>
    </g>
  )
})

/** Two rings before the arrow of an edge whose hashes link: what the predecessor put out is what the successor took in. */
function LinkedMark({ model: { picture }, edge }: { model: GraphModel; edge: number }) {
  const { routeStart, routeX, routeY } = picture.layout
  const end = routeStart[edge + 1]! - 1
  const [alongX, alongY] = [routeX[end]! - routeX[end - 1]!, routeY[end]! - routeY[end - 1]!]
  const length = Math.hypot(alongX, alongY) || 1
  const at = (back: number) => ({
    cx: routeX[end]! - (alongX / length) * back,
    cy: routeY[end]! - (alongY / length) * back,
  })
  return (
    <g className={styles.linked}>
      <circle {...at(12)} r={3} />
      <circle {...at(16.4)} r={3} />
    </g>
  )
}
