import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import type { Viewport } from '../canvas/rect.ts'
import type { GraphModel } from './model.ts'
import { emptyWindow, nextWindow, type Window } from './window.ts'

/** The cards and edges that belong in the document for where the viewport is, a portion more each frame. */
export function useWindow(model: GraphModel, keep: number): Window {
  const flow = useStoreApi()
  const { picture } = model
  const [made, setMade] = useState({ picture, window: emptyWindow })
  const latest = useRef(made)

  useEffect(() => {
    let frame = 0
    const step = () => {
      frame = 0
      const { transform, width, height } = flow.getState()
      if (width === 0 || height === 0) return
      const before = latest.current.picture === picture ? latest.current.window : emptyWindow
      const next = nextWindow(before, {
        model,
        viewport: viewportOf(transform),
        pane: { width, height },
        keep,
      })
      if (next === before) return
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
