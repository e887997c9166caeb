import { type PointerEvent, useEffect, useMemo, useRef } from 'react'

/** Milliseconds, and screen pixels by which the finger may slip meanwhile. */
const long = 500
const slip = 8

/** Tells of a finger that stays where it is; some browsers do not ask for a menu by themselves then. */
export function useLongPress(pressed: (at: PointerEvent) => void) {
  const timer = useRef(0)
  const latest = useRef(pressed)
  latest.current = pressed
  useEffect(() => () => clearTimeout(timer.current), [])

  return useMemo(() => {
    let from = { x: 0, y: 0 }
    const end = () => clearTimeout(timer.current)
    return {
      onPointerDown: (event: PointerEvent) => {
        end()
        if (event.pointerType !== 'touch' || !event.isPrimary) return
        from = { x: event.clientX, y: event.clientY }
        timer.current = window.setTimeout(() => latest.current(event), long)
      },
      onPointerMove: (event: PointerEvent) => {
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > slip) end()
      },
      onPointerUp: end,
      onPointerCancel: end,
    }
  }, [])
}
