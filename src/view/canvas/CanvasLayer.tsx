import { useStoreApi } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import { hitsInBoxes } from '../../state/box-hits.ts'
import type { GraphModel } from '../graph/model.ts'
import { viewportOf } from '../graph/use-window.ts'
import { useStore } from '../use-store.ts'
import styles from './CanvasLayer.module.css'
import { createPainter, type Painter } from './painter.ts'
import { onThemeChange } from './palette.ts'

/** The graph as a canvas beneath the cards: all its edges, and of tasks what is not in the document, from afar or not yet. */
export function CanvasLayer({ model }: { model: GraphModel }) {
  const host = useRef<HTMLDivElement>(null)
  const painter = useRef<Painter>(null)
  const flow = useStoreApi()
  const hits = useStore(hitsInBoxes)
  const direction = useStore((state) => state.direction)
  const { boxes, boxOf } = model.picture.scene
  const held = useStore(({ selected }) =>
    boxes[boxOf[selected ?? -1] ?? -1]?.kind === 'group' ? selected : null,
  )

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
  useLayoutEffect(() => painter.current?.setDirection(direction), [direction])
  useLayoutEffect(() => painter.current?.setHeld(held), [held])

  return <div ref={host} className={styles.layer} aria-hidden="true" />
}
