import { type CSSProperties, memo, useMemo } from 'react'
import type { TokenId } from '../../tokens/token.ts'
import type { Rect } from '../canvas/rect.ts'
import styles from './Edge.module.css'
import { highlightOf } from './highlight.ts'
import { type GraphModel, rectOf } from './model.ts'
import { drawArrow, drawRoute, svgPath } from './route-path.ts'

interface Props {
  readonly model: GraphModel
  readonly selected: TokenId | null
  /** Whether the selected task needs a ring, because there are no cards to have one. */
  readonly ring: boolean
}

/** What selecting a task emphasises, drawn over all other edges so that none of them has to change. */
export const Highlights = memo(function Highlights({ model, selected, ring }: Props) {
  const { near, why } = useMemo(() => highlightOf(model, selected), [model, selected])
  const active = model.picture.scene.boxOf[selected ?? -1] ?? -1
  if (active === -1) return null
  return (
    <g>
      <path className={styles.near} d={routes(model, near)} />
      <path className={styles.nearArrow} d={arrows(model, near)} />
      <path className={styles.why} d={routes(model, why)} />
      <path className={styles.whyArrow} d={arrows(model, why)} />
      {ring && <rect className={styles.ring} style={placeOf(rectOf(model, active))} />}
    </g>
  )
})

/** Given to CSS, which keeps the ring clear of a mark that is drawn larger than its card. */
function placeOf({ left, top, right, bottom }: Rect): CSSProperties {
  return {
    '--left': `${left}px`,
    '--top': `${top}px`,
    '--wide': `${right - left}px`,
    '--high': `${bottom - top}px`,
  } as CSSProperties
}

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
