import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { store } from '../../state/state.ts'
import { centred, fitted, type Size, type Viewport, zoomed } from '../canvas/rect.ts'
import { type GraphModel, rectOf } from './model.ts'
import { viewportOf } from './use-window.ts'

/** Moves the viewport. */
export interface Camera {
  readonly leastZoom: number
  readonly now: () => Viewport
  readonly pane: () => Size
  readonly move: (to: Viewport, manner?: 'animated' | 'at once') => void
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
  readonly centreSelected: () => void
  /** Puts a point of the picture in the middle. */
  readonly lookAt: (x: number, y: number) => void
}

/** Milliseconds. */
const calm = 240
/** Zoom at which a task is shown that was asked for, where the graph is too small to read. */
export const revealZoom = 0.8

export function useCamera(model: GraphModel, active: number): Camera {
  const flow = useStoreApi()
  const { setViewport } = useReactFlow()
  const selected = useRef(active)
  selected.current = active

  return useMemo(() => {
    const { layout } = model.picture
    const leastZoom = Math.min(0.1, 300 / layout.width, 200 / layout.height)
    const now = () => viewportOf(flow.getState().transform)
    const pane = () => {
      const { width, height } = flow.getState()
      return { width, height }
    }
    const move: Camera['move'] = (to, manner = 'animated') => {
      const still = manner === 'at once' || matchMedia('(prefers-reduced-motion: reduce)').matches
      void setViewport(to, still ? {} : { duration: calm })
    }
    const all = { left: 0, top: 0, right: layout.width, bottom: layout.height }
    return {
      leastZoom,
      now,
      pane,
      move,
      fit: () => move(fitted(all, pane(), 1)),
      zoomBy: (factor) => move(zoomed(now(), pane(), factor, leastZoom)),
      centreSelected: () => {
        if (selected.current === -1) return
        move(centred(rectOf(model, selected.current), pane(), Math.max(now().zoom, revealZoom)))
      },
      lookAt: (x, y) =>
        move(centred({ left: x, top: y, right: x, bottom: y }, pane(), now().zoom), 'at once'),
    }
  }, [flow, setViewport, model])
}

/** What the user does in the graph that selects a task: such a task is in sight or walked to, and not zoomed to. */
export type SelectingHow = 'click' | 'walk'

/** Remembers how a selection came about until it has been acted on. */
export function useSelecting() {
  const how = useRef<SelectingHow | null>(null)
  const selecting = useMemo(
    () => (by: SelectingHow, deed: () => void) => {
      const before = store.getState().selected
      how.current = by
      deed()
      if (store.getState().selected === before) how.current = null
    },
    [],
  )
  return { how, selecting }
}
