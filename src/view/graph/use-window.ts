import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import type { Viewport } from '../canvas/rect.ts'
import type { GraphModel } from './model.ts'
import { emptyWindow, type Motion, nextWindow, type Window } from './window.ts'

/** Milliseconds without a move after which the viewport is at rest. */
const rest = 120

/** The cards and edges that belong in the document for where the viewport is, a portion more each frame. */
export function useWindow(model: GraphModel, keep: number): Window {
  const flow = useStoreApi()
  const { picture } = model
  const [made, setMade] = useState({ picture, window: emptyWindow })
  const latest = useRef(made)

  useEffect(() => {
    let frame = 0
    let movedAt = 0
    let zoomedAt = 0
    const step = (now: number) => {
      frame = 0
      const { transform, width, height } = flow.getState()
      if (width === 0 || height === 0) return
      const motion: Motion = now - zoomedAt < rest ? 'zoom' : now - movedAt < rest ? 'pan' : 'rest'
      const before = latest.current.picture === picture ? latest.current.window : emptyWindow
      const next = nextWindow(before, {
        model,
        viewport: viewportOf(transform),
        pane: { width, height },
        keep,
        motion,
      })
      const resting = motion === 'rest'
      if (next === before && resting) return
      if (next === before) {
        request()
        return
      }
      latest.current = { picture, window: next }
      setMade(latest.current)
      request()
    }
    const request = () => {
      if (frame === 0) frame = requestAnimationFrame(step)
    }
    request()
    const unsubscribe = flow.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) {
        movedAt = performance.now()
        if (now.transform[2] !== before.transform[2]) zoomedAt = movedAt
        request()
      }
    })
    return () => {
      cancelAnimationFrame(frame)
      unsubscribe()
    }
  }, [flow, model, picture, keep])

  return made.picture === picture ? made.window : emptyWindow
}

export function viewportOf([x, y, zoom]: readonly [number, number, number]): Viewport {
  return { x, y, zoom }
}
