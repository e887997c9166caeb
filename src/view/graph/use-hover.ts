import { useStoreApi } from '@xyflow/react'
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { boxAt, edgeAt } from '../canvas/hit.ts'
import { visibleRect } from '../canvas/rect.ts'
import { isNamed } from './edge-name.ts'
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
  /** The box under the pointer, or near it where boxes are but dots; -1 for none. */
  readonly boxAt: (event: MouseEvent, cards: boolean) => number
  readonly move: (event: MouseEvent, cards: boolean) => void
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
  const resting = useRef('')
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
    const boxUnder = (event: MouseEvent, cards: boolean) => {
      const { at, viewport } = placeOf(event)
      return boxAt(model, at.x, at.y, cards ? 0 : reach / viewport.zoom)
    }
    const namedEdgeUnder = (event: MouseEvent) => {
      const { at, viewport } = placeOf(event)
      const { width, height } = flow.getState()
      const edges = edgesWithin(model, visibleRect(viewport, { width, height }))
      const named = edges.filter((edge) => isNamed(model, edge))
      return edgeAt(model, named, at.x, at.y, reach / viewport.zoom)
    }
    const leave = () => {
      clearTimeout(timer.current)
      resting.current = ''
      setHovered(null)
    }
    const later = (event: MouseEvent, kind: Hovered['kind'], id: number, delay: number) => {
      const name = `${kind} ${id}`
      if (resting.current === name) return
      clearTimeout(timer.current)
      resting.current = name
      setHovered(null)
      const { x, y } = placeOf(event)
      timer.current = window.setTimeout(() => setHovered({ kind, id, x, y }), delay)
    }
    return {
      boxAt: boxUnder,
      leave,
      move: (event: MouseEvent, cards: boolean) => {
        if (event.buttons !== 0) return
        const box = boxUnder(event, cards)
        const edge = box === -1 ? namedEdgeUnder(event) : -1
        if (box !== -1) later(event, 'box', box, cards ? cardDelay : dotDelay)
        else if (edge !== -1) later(event, 'edge', edge, dotDelay)
        else leave()
      },
    }
  }, [flow, model])

  return { hovered, ...actions }
}
