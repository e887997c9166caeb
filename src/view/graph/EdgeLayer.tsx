import { useStoreApi } from '@xyflow/react'
import { memo, useLayoutEffect, useRef } from 'react'
import type { TokenId } from '../../tokens/token.ts'
import styles from './Edge.module.css'
import { latenessOf } from './edge-name.ts'
import { Highlights } from './Highlights.tsx'
import type { GraphModel } from './model.ts'
import { LateLabel, NamedEdge } from './NamedEdge.tsx'
import { text } from './text.ts'

interface Props {
  readonly model: GraphModel
  /** Those near the viewport that have something to say. */
  readonly edges: readonly number[]
  readonly selected: TokenId | null
  /** Whether there are cards: else the selected task needs a ring, and labels are the canvas's. */
  readonly cards: boolean
}

/** What there is of edges above their drawing on the canvas: what they say, and those that selecting a task emphasises. */
export function EdgeLayer({ model, edges, selected, cards }: Props) {
  const moved = useRef<SVGGElement>(null)
  const flow = useStoreApi()

  useLayoutEffect(() => {
    let hair = 0
    const follow = () => {
      const group = moved.current
      if (!group) return
      const [x, y, zoom] = flow.getState().transform
      group.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`)
      const needed = hairFor(zoom)
      if (needed === hair) return
      hair = needed
      group.style.setProperty('--hair', String(hair))
    }
    follow()
    return flow.subscribe(follow)
  }, [flow])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in for a drawing
    <svg
      className={styles.layer}
      role="group"
      aria-label={model.summaries.size > 0 ? text.groupedEdges : text.edges}
    >
      <g ref={moved}>
        <NamedEdges model={model} edges={edges} />
        <Highlights model={model} selected={selected} ring={!cards} />
        {cards &&
          edges
            .filter((edge) => latenessOf(model, edge) > 0)
            .map((edge) => <LateLabel key={edge} model={model} edge={edge} />)}
      </g>
    </svg>
  )
}

const NamedEdges = memo(function NamedEdges({ model, edges }: Pick<Props, 'model' | 'edges'>) {
  return (
    <g opacity={0}>
      {edges.map((edge) => (
        <NamedEdge key={edge} model={model} edge={edge} />
      ))}
    </g>
  )
})

/** A screen pixel in the picture's, rounded up to steps so that zooming seldom changes the style of every edge. */
function hairFor(zoom: number): number {
  return 2 ** (Math.ceil(4 * Math.log2(1 / zoom)) / 4)
}
