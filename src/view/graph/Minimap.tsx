import { useStoreApi } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { paintMinimap } from '../canvas/minimap.ts'
import { onThemeChange } from '../canvas/palette.ts'
import { visibleRect } from '../canvas/rect.ts'
import styles from './Minimap.module.css'
import type { GraphModel } from './model.ts'
import type { Camera } from './use-camera.ts'
import { viewportOf } from './use-window.ts'

const largest = { width: 176, height: 116 }
/** Above this many tasks it says nothing that zooming out does not say better. */
const mostTasks = 2000
/** Thinner than this it is but a line. */
const least = 14

interface Props {
  readonly model: GraphModel
  readonly camera: Camera
  readonly touched: () => void
}

/** The whole graph in a corner, with what is in sight framed; shown while not all of it is. */
export function Minimap({ model, camera, touched }: Props) {
  const { scene, layout } = model.picture
  const scale = Math.min(largest.width / layout.width, largest.height / layout.height)
  const narrow = Math.min(layout.width, layout.height) * scale < least
  if (scene.tasks.length > mostTasks || narrow) return null
  return <Frame model={model} camera={camera} touched={touched} />
}

function Frame({ model, camera, touched }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [needed, setNeeded] = useState(false)
  const flow = useStoreApi()
  const { layout } = model.picture
  const scale = Math.min(largest.width / layout.width, largest.height / layout.height)

  useEffect(() => {
    const draw = () => {
      if (needed && canvas.current) paintMinimap(canvas.current, model, scale)
    }
    draw()
    return onThemeChange(draw)
  }, [model, scale, needed])

  useEffect(() => {
    const follow = () => {
      const { transform, width, height } = flow.getState()
      const sight = visibleRect(viewportOf(transform), { width, height })
      const all =
        sight.left <= 0 && sight.top <= 0 && sight.right >= layout.width && sight.bottom >= layout.height
      setNeeded(!all && width > 0)
      const box = frame.current
      if (!box || !needed) return
      box.style.transform = `translate(${sight.left * scale}px, ${sight.top * scale}px)`
      box.style.width = `${(sight.right - sight.left) * scale}px`
      box.style.height = `${(sight.bottom - sight.top) * scale}px`
    }
    follow()
    return flow.subscribe(follow)
  }, [flow, layout, scale, needed])

  const look = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const corner = event.currentTarget.getBoundingClientRect()
    touched()
    camera.lookAt((event.clientX - corner.left) / scale, (event.clientY - corner.top) / scale)
  }

  if (!needed) return null
  return (
    <div className={styles.minimap} aria-hidden="true">
      <div className={styles.map} onPointerDown={look} onPointerMove={look}>
        <canvas ref={canvas} />
        <div ref={frame} className={styles.frame} />
      </div>
    </div>
  )
}
