import { useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import { hitsInBoxes } from '../../state/box-hits.ts'
import type { GraphModel } from '../graph/model.ts'
import { viewportOf } from '../graph/use-window.ts'
import { useStore } from '../use-store.ts'
import styles from './CanvasLayer.module.css'
import { createPainter, type Painter } from './painter.ts'
import { onThemeChange } from './palette.ts'

/** Milliseconds that the canvas stays beneath cards that are still fading in. */
const fade = 200

/** The graph as a canvas beneath the cards: all there is from afar, and whatever is not in the document yet. */
export function CanvasLayer({ model, on }: { model: GraphModel; on: boolean }) {
  const host = useRef<HTMLDivElement>(null)
  const painter = useRef<Painter>(null)
  const flow = useStoreApi()
  const hits = useStore(hitsInBoxes)

  useLayoutEffect(() => {
    if (!host.current) return
    const made = createPainter(host.current)
    painter.current = made
    const follow = () => {
      const { transform, width, height } = flow.getState()
      made.setPane({ width, height })
      made.setViewport(viewportOf(transform))
    }
    follow()
    const unfollow = flow.subscribe(follow)
    const unwatch = onThemeChange(made.themeChanged)
    return () => {
      unfollow()
      unwatch()
      made.stop()
      painter.current = null
    }
  }, [flow])

  useLayoutEffect(() => painter.current?.setModel(model), [model])
  useLayoutEffect(() => painter.current?.setHits(hits), [hits])

  // Before the next frame: the cards that it takes the place of are gone by then.
  useLayoutEffect(() => {
    if (on) {
      painter.current?.setShown(true)
      return
    }
    const timer = setTimeout(() => painter.current?.setShown(false), fade)
    return () => clearTimeout(timer)
  }, [on])

  return <div ref={host} className={styles.layer} aria-hidden="true" />
}
