import { memo, useMemo } from 'react'
import styles from './Edge.module.css'
import { highlightOf } from './highlight.ts'
import { type GraphModel, rectOf } from './model.ts'
import { drawArrow, drawRoute, svgPath } from './route-path.ts'

interface Props {
  readonly model: GraphModel
  readonly active: number
  /** Whether the selected task needs a ring, because there are no cards to have one. */
  readonly ring: boolean
}

/** What selecting a task emphasises, drawn over all other edges so that none of them has to change. */
export const Highlights = memo(function Highlights({ model, active, ring }: Props) {
  const { near, why } = useMemo(() => highlightOf(model, active), [model, active])
  if (active === -1) return null
  const rect = rectOf(model, active)
  return (
    <g>
      <path className={styles.near} d={routes(model, near)} />
      <path className={styles.nearArrow} d={arrows(model, near)} />
      <path className={styles.why} d={routes(model, why)} />
      <path className={styles.whyArrow} d={arrows(model, why)} />
      {ring && (
        <rect
          className={styles.ring}
          x={rect.left - 6}
          y={rect.top - 6}
          width={rect.right - rect.left + 12}
          height={rect.bottom - rect.top + 12}
          rx={12}
        />
      )}
    </g>
  )
})

function routes({ picture: { layout } }: GraphModel, edges: readonly number[]): string {
  return svgPath((pen) => {
    for (const edge of edges) drawRoute(pen, layout, edge)
  })
}

function arrows({ picture: { layout } }: GraphModel, edges: readonly number[]): string {
  return svgPath((pen) => {
    for (const edge of edges) drawArrow(pen, layout, edge)
  })
}
