import { useStoreApi } from '@xyflow/react'
import { memo, useLayoutEffect, useRef } from 'react'
import type { TokenId } from '../../tokens/token.ts'
import styles from './Edge.module.css'
import { EdgeShape, LateLabel } from './EdgeShape.tsx'
import { latenessOf } from './edge-name.ts'
import { Highlights } from './Highlights.tsx'
import type { GraphModel } from './model.ts'
import { text } from './text.ts'

interface Props {
  readonly model: GraphModel
  readonly edges: readonly number[]
  /** False while the canvas draws them. */
  readonly shown: boolean
  readonly selected: TokenId | null
}

/** The edges near the viewport along their routes, beneath the cards. React Flow's own run only between cards that are both in the document. */
export function EdgeLayer({ model, edges, shown, selected }: Props) {
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
        <Shapes model={model} edges={edges} shown={shown} />
        <Highlights model={model} selected={selected} ring={!shown} />
        {shown &&
          edges
            .filter((edge) => latenessOf(model, edge) > 0)
            .map((edge) => <LateLabel key={edge} model={model} edge={edge} />)}
      </g>
    </svg>
  )
}

const Shapes = memo(function Shapes({ model, edges, shown }: Omit<Props, 'selected'>) {
  const quietFirst = [...edges].sort((a, b) => model.kinds[a]! - model.kinds[b]! || a - b)
  return (
    <g display={shown ? 'inline' : 'none'}>
      {quietFirst.map((edge) => (
        <EdgeShape key={edge} model={model} edge={edge} />
      ))}
    </g>
  )
})

/** A screen pixel in the picture's, rounded up to steps so that zooming seldom changes the style of every edge. */
function hairFor(zoom: number): number {
  return 2 ** (Math.ceil(4 * Math.log2(1 / zoom)) / 4)
}
