import { type PointerEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { select } from '../../state/actions.ts'
import { narrowTime, type TimeSpan } from '../../state/time-span.ts'
import type { Chronology } from './chronology.ts'
import type { Shown } from './frame.ts'
import { type Hovered, hoveredAt, type Point, placeUnder, pointOn, sameOr } from './hovered.ts'
import { timeAt } from './scale.ts'
import type { Screen } from './screen.ts'
import type { Camera } from './use-camera.ts'
import { useWheel } from './use-wheel.ts'

/** Pixels that a press may wander and still be a click. */
const wobble = 4

type Drag =
  | { readonly kind: 'press' | 'pan'; readonly at: Point }
  | { readonly kind: 'brush'; readonly at: Point; readonly since: number }
  | null

/** Drag moves, two fingers and the wheel zoom, a drag with Shift or in brushing mode selects a span, a click selects a task. */
export function usePointer(
  screen: RefObject<Screen | null>,
  scroller: RefObject<HTMLElement | null>,
  camera: Camera,
  chronology: Chronology,
  brushing: boolean,
  brushed: () => void,
) {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const pointers = useRef(new Map<number, Point>())
  const drag = useRef<Drag>(null)

  const clear = useCallback(() => {
    setHovered(null)
    screen.current?.show({ hovered: -1, pointer: null })
  }, [screen])
  useWheel(screen, scroller, camera, clear)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tasks stand in other places
  useEffect(clear, [chronology])

  const handlers = useMemo(() => {
    const point = (event: { clientX: number; clientY: number }) => pointOn(scroller.current, event)
    const handlers = {
      onPointerDown: (event: PointerEvent) => {
        const frame = screen.current?.frame()
        if (!frame || event.button !== 0 || !onContent(scroller.current, event)) return
        const at = point(event)
        pointers.current.set(event.pointerId, at)
        setHovered(null)
        if (pointers.current.size > 1) drag.current = null
        else if ((brushing || event.shiftKey) && at.x >= frame.sheet.left)
          drag.current = { kind: 'brush', at, since: timeAt(frame.scale, at.x - frame.sheet.left) }
        else drag.current = { kind: 'press', at }
      },
      onPointerMove: (event: PointerEvent) => {
        const frame = screen.current?.frame()
        const element = scroller.current
        if (!frame || !element) return
        const at = point(event)
        const before = pointers.current.get(event.pointerId)
        if (!before) {
          hover(frame, at)
          return
        }
        pointers.current.set(event.pointerId, at)
        if (pointers.current.size === 2) pinch(frame, event.pointerId, before, at)
        const now = drag.current
        if (now?.kind === 'brush') {
          screen.current?.show({ brush: spanTo(frame, now.since, at), pointer: null })
        } else if (now) {
          const far = Math.hypot(at.x - now.at.x, at.y - now.at.y) > wobble
          if (now.kind === 'press' && !far) return
          if (now.kind === 'press') element.setPointerCapture(event.pointerId)
          drag.current = { kind: 'pan', at: now.at }
          camera.pan(at.x - before.x)
          element.scrollTop -= at.y - before.y
          screen.current?.show({ pointer: null, hovered: -1 })
        }
      },
      onPointerUp: (event: PointerEvent) => {
        const frame = screen.current?.frame()
        const now = drag.current
        pointers.current.delete(event.pointerId)
        drag.current = null
        if (!frame || !now) return
        if (now.kind === 'brush') finishBrush(frame)
        else if (now.kind === 'press') {
          const place = placeUnder(frame, point(event))
          select(frame.model.chronology.tasks[place] ?? null)
        }
      },
      onPointerCancel: (event: PointerEvent) => {
        pointers.current.delete(event.pointerId)
        drag.current = null
        screen.current?.show({ brush: null })
      },
      onPointerLeave: (event: PointerEvent) => {
        if (drag.current?.kind === 'press') pointers.current.delete(event.pointerId)
        clear()
      },
    }
    const hover = (frame: Shown, at: Point) => {
      const place = placeUnder(frame, at)
      screen.current?.show({ hovered: place, pointer: at.x })
      setHovered((last) => sameOr(last, hoveredAt(frame, at, place)))
    }
    const pinch = (frame: Shown, id: number, before: Point, at: Point) => {
      const other = [...pointers.current].find(([key]) => key !== id)?.[1]
      if (!other) return
      const factor = Math.max(20, Math.abs(at.x - other.x)) / Math.max(20, Math.abs(before.x - other.x))
      camera.zoomBy(factor, (at.x + other.x) / 2 - frame.sheet.left, 'at once')
      camera.pan((at.x - before.x) / 2)
    }
    const finishBrush = ({ brush, scale }: Shown) => {
      screen.current?.show({ brush: null })
      if (!brush || (brush.until - brush.from) * scale.zoom < wobble) return
      narrowTime(brush)
      brushed()
    }
    return handlers
  }, [screen, scroller, camera, brushing, brushed, clear])
  return { hovered, handlers }
}

/** Whether a press is on what scrolls and not on the scrollbar. */
function onContent(element: HTMLElement | null, event: PointerEvent): boolean {
  return element !== null && pointOn(element, event).x < element.clientWidth
}

function spanTo({ scale, sheet }: Shown, since: number, at: Point): TimeSpan {
  const time = timeAt(scale, Math.min(sheet.width, Math.max(sheet.left, at.x)) - sheet.left)
  const fine = scale.zoom > 40 ? 1000 : 1
  const from = Math.floor(Math.min(since, time) * fine) / fine
  const until = Math.ceil(Math.max(since, time) * fine) / fine
  return { from, until }
}
