import { useStoreApi } from '@xyflow/react'
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { boxAt, edgeAt } from '../canvas/hit.ts'
import { visibleRect } from '../canvas/rect.ts'
import { edgesWithin, type GraphModel } from './model.ts'
import { viewportOf } from './use-window.ts'

/** What the pointer rests on, and where in the pane. */
export interface Hovered {
  readonly kind: 'box' | 'edge'
  readonly id: number
  readonly x: number
  readonly y: number
}

export interface Hover {
  readonly hovered: Hovered | null
  readonly boxAt: (event: MouseEvent) => number
  /** The pointer moved over the pane, where there is no card. */
  readonly move: (event: MouseEvent, cards: boolean) => void
  /** The pointer came onto a card. */
  readonly enter: (event: MouseEvent, box: number) => void
  readonly leave: () => void
}

/** Screen pixels by which the pointer may miss. */
const reach = 7
/** Milliseconds: a card can be read already, a dot cannot. */
const cardDelay = 450
const dotDelay = 60

export function useHover(model: GraphModel): Hover {
  const flow = useStoreApi()
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  const actions = useMemo(() => {
    const placeOf = (event: MouseEvent) => {
      const { transform, domNode } = flow.getState()
      const pane = domNode?.getBoundingClientRect()
      const x = event.clientX - (pane?.left ?? 0)
      const y = event.clientY - (pane?.top ?? 0)
      const viewport = viewportOf(transform)
      return {
        x,
        y,
        viewport,
        at: { x: (x - viewport.x) / viewport.zoom, y: (y - viewport.y) / viewport.zoom },
      }
    }
    const boxUnder = (event: MouseEvent) => {
      const { at, viewport } = placeOf(event)
      return boxAt(model, at.x, at.y, reach / viewport.zoom)
    }
    const wrongEdgeUnder = (event: MouseEvent) => {
      const { at, viewport } = placeOf(event)
      const { width, height } = flow.getState()
      const edges = edgesWithin(model, visibleRect(viewport, { width, height }))
      const wrong = edges.filter((edge) => model.kinds[edge] !== 0)
      return edgeAt(model, wrong, at.x, at.y, reach / viewport.zoom)
    }
    const leave = () => {
      clearTimeout(timer.current)
      setHovered(null)
    }
    const later = (event: MouseEvent, kind: Hovered['kind'], id: number, delay: number) => {
      clearTimeout(timer.current)
      const { x, y } = placeOf(event)
      timer.current = window.setTimeout(() => setHovered({ kind, id, x, y }), delay)
    }
    return {
      boxAt: boxUnder,
      leave,
      enter: (event: MouseEvent, box: number) => later(event, 'box', box, cardDelay),
      move: (event: MouseEvent, cards: boolean) => {
        const box = cards ? -1 : boxUnder(event)
        const edge = box === -1 ? wrongEdgeUnder(event) : -1
        if (box !== -1) later(event, 'box', box, dotDelay)
        else if (edge !== -1) later(event, 'edge', edge, dotDelay)
        else leave()
      },
    }
  }, [flow, model])

  return { hovered, ...actions }
}
