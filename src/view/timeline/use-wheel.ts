import { type RefObject, useEffect } from 'react'
import { pointOn } from './hovered.ts'
import type { Screen } from './screen.ts'
import type { Camera } from './use-camera.ts'

/** The wheel zooms where it is turned, or moves along time where it is pushed aside; over the lanes' names, and with Shift, the page scrolls. */
export function useWheel(
  screen: RefObject<Screen | null>,
  scroller: RefObject<HTMLElement | null>,
  camera: Camera,
  turned: () => void,
): void {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const wheel = (event: WheelEvent) => {
      const frame = screen.current?.frame()
      if (!frame) return
      const { x } = pointOn(element, event)
      if (x < frame.sheet.names && !event.ctrlKey) return
      if (event.shiftKey && !event.ctrlKey && event.deltaX === 0) return
      event.preventDefault()
      turned()
      const unit = event.deltaMode === 1 ? 16 : 1
      const across = Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (across) camera.pan(-event.deltaX * unit)
      else {
        const speed = event.ctrlKey ? 0.01 : 0.002
        camera.zoomBy(Math.exp(-event.deltaY * unit * speed), x - frame.sheet.left, 'at once')
      }
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [screen, scroller, camera, turned])
}
