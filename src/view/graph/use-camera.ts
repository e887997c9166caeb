import { useStore as useFlow, useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { store } from '../../state/state.ts'
import { centred, fitted, type Viewport, zoomed } from '../canvas/rect.ts'
import { useStore } from '../use-store.ts'
import { firstView, readableZoom } from './first-view.ts'
import { type GraphModel, rectOf } from './model.ts'
import { revealing } from './reveal.ts'
import { viewportOf } from './use-window.ts'

/** Moves the viewport. */
export interface Camera {
  /** Whether the first viewport is set; before, nothing should be seen. */
  readonly placed: boolean
  readonly leastZoom: number
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
  readonly centreSelected: () => void
  /** Puts a point of the picture in the middle. */
  readonly lookAt: (x: number, y: number) => void
  /** To be told that the user moved the graph: a new picture of it then stays where it is. */
  readonly touched: () => void
  /** Runs a deed that selects a task which the user sees already or walks to: it is not zoomed to. */
  readonly selecting: (how: 'click' | 'walk', deed: () => void) => void
}

const calm = 240
/** Zoom at which a task found elsewhere is shown, where the graph is too small to read. */
const revealZoom = 0.8
const visited = new WeakMap<object, Viewport>()

export function useCamera(model: GraphModel, stage: RefObject<HTMLElement | null>): Camera {
  const flow = useStoreApi()
  const { setViewport } = useReactFlow()
  const ready = useFlow((state) => state.width > 0 && state.height > 0 && state.panZoom !== null)
  const selected = useStore((state) => state.selected)
  const direction = useStore((state) => state.direction)
  const workflow = useStore((state) => state.workflow)
  const [placed, setPlaced] = useState(false)
  const moved = useRef<string | null>(null)
  const how = useRef<'click' | 'walk' | null>(null)
  const { layout, boxOf } = model.picture
  const leastZoom = Math.min(0.1, 300 / layout.width, 200 / layout.height)
  const subject = `${workflow} ${direction}`
  const active = boxOf.get(selected ?? -1) ?? -1

  const move = useRef((_to: Viewport, _animated = true) => {})
  move.current = (to, animated = true) => {
    const still = !animated || matchMedia('(prefers-reduced-motion: reduce)').matches
    void setViewport(to, still ? {} : { duration: calm })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new picture is placed, not a new selection
  useLayoutEffect(() => {
    if (!ready) return
    const { width, height } = flow.getState()
    const known = visited.get(layout)
    if (known) move.current(known, false)
    else if (moved.current !== subject) move.current(firstView(model, active, { width, height }), false)
    setPlaced(true)
  }, [ready, layout])

  useLayoutEffect(() => {
    const follow = () => {
      const viewport = viewportOf(flow.getState().transform)
      if (placed) visited.set(layout, viewport)
      stage.current?.toggleAttribute('data-far', viewport.zoom < readableZoom)
    }
    follow()
    return flow.subscribe(follow)
  }, [flow, layout, placed, stage])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture with the same selection is placed above
  useEffect(() => {
    const by = how.current
    how.current = null
    if (!placed || active === -1 || by === 'click') return
    const { width, height, transform } = flow.getState()
    const now = viewportOf(transform)
    const zoom = by === 'walk' || now.zoom >= readableZoom ? now.zoom : revealZoom
    const to = revealing(rectOf(model, active), now, { width, height }, zoom)
    if (to !== now) move.current(to)
  }, [selected])

  const activeBox = useRef(active)
  activeBox.current = active

  return useMemo(() => {
    const pane = () => {
      const { width, height } = flow.getState()
      return { width, height }
    }
    const now = () => viewportOf(flow.getState().transform)
    const all = { left: 0, top: 0, right: layout.width, bottom: layout.height }
    return {
      placed,
      leastZoom,
      fit: () => move.current(fitted(all, pane(), 1)),
      zoomBy: (factor) => move.current(zoomed(now(), pane(), factor, leastZoom)),
      centreSelected: () => {
        if (activeBox.current === -1) return
        const zoom = Math.max(now().zoom, revealZoom)
        move.current(centred(rectOf(model, activeBox.current), pane(), zoom))
      },
      lookAt: (x, y) => {
        move.current(centred({ left: x, top: y, right: x, bottom: y }, pane(), now().zoom), false)
      },
      touched: () => {
        moved.current = subject
      },
      selecting: (by, deed) => {
        const before = store.getState().selected
        how.current = by
        deed()
        if (store.getState().selected === before) how.current = null
      },
    }
  }, [flow, layout, model, placed, subject, leastZoom])
}
