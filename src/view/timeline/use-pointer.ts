import { type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { select } from '../../state/actions.ts'
import { narrowTime, type TimeSpan } from '../../state/time-span.ts'
import type { Shown } from './frame.ts'
import { edgeAt, placeAt } from './hit.ts'
import { breaksInSight } from './paint-spans.ts'
import { timeAt } from './scale.ts'
import type { Screen } from './screen.ts'
import type { Camera } from './use-camera.ts'

/** What the pointer rests on, and where on the canvas. */
export type Hovered = { readonly x: number; readonly y: number } & (
  | { readonly kind: 'task' | 'edge' | 'lane'; readonly id: number }
  | { readonly kind: 'break'; readonly from: number; readonly until: number }
)

interface Point {
  readonly x: number
  readonly y: number
}

/** Pixels that a press may wander and still be a click. */
const wobble = 4
const reach = 11
const edgeReach = 6

type Drag =
  | { readonly kind: 'press' | 'pan'; readonly at: Point }
  | { readonly kind: 'brush'; readonly at: Point; readonly since: number }
  | null

/** Drag moves, two fingers and the wheel zoom, a drag with Shift or in brushing mode selects a span, a click selects a task. */
export function usePointer(
  screen: RefObject<Screen | null>,
  scroller: RefObject<HTMLElement | null>,
  camera: Camera,
  brushing: boolean,
  brushed: () => void,
) {
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const pointers = useRef(new Map<number, Point>())
  const drag = useRef<Drag>(null)

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
      setHovered(null)
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
  }, [screen, scroller, camera])

  return useMemo(() => {
    const point = (event: { clientX: number; clientY: number }) => pointOn(scroller.current, event)
    const clear = () => {
      setHovered(null)
      screen.current?.show({ hovered: -1, pointer: null })
    }
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
    return { hovered, handlers, clear }
  }, [screen, scroller, camera, brushing, brushed, hovered])
}

function pointOn(element: HTMLElement | null, event: { clientX: number; clientY: number }): Point {
  const rect = element?.getBoundingClientRect()
  return { x: event.clientX - (rect?.left ?? 0), y: event.clientY - (rect?.top ?? 0) }
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

function placeUnder({ model, scale, sheet, scrolled }: Shown, { x, y }: Point): number {
  if (y < sheet.axis || x < sheet.names) return -1
  const { arrangement, chronology, looks, edges } = model
  const targets = { arrangement, scale, timed: chronology.timed, looks, edges }
  return placeAt(
    targets,
    x - sheet.left,
    y - sheet.axis + scrolled,
    Math.min(reach, arrangement.rowHeight / 2 + 2),
  )
}

function hoveredAt(frame: Shown, at: Point, place: number): Hovered | null {
  const { model, scale, sheet, scrolled } = frame
  const { arrangement, chronology, looks, edges } = model
  if (place !== -1) return { ...at, kind: 'task', id: place }
  const down = at.y - sheet.axis + scrolled
  const laneId = arrangement.lanes.findIndex(({ top, height }) => down >= top && down < top + height)
  const name =
    sheet.head === 0 ? at.x < sheet.names : down < (arrangement.lanes[laneId]?.top ?? 0) + sheet.head
  if (at.y >= sheet.axis && name && laneId !== -1) return { ...at, kind: 'lane', id: laneId }
  const x = at.x - sheet.left
  if (x < 0) return null
  if (at.y >= sheet.axis) {
    const targets = { arrangement, scale, timed: chronology.timed, looks, edges }
    const edge = edgeAt(targets, x, down, edgeReach)
    if (edge !== -1) return { ...at, kind: 'edge', id: edge }
  }
  const gap = breaksInSight(frame).find(({ left, right }) => x >= left && x <= right)
  return gap ? { ...at, kind: 'break', from: gap.from, until: gap.until } : null
}

/** The last one where it is about the same thing, so that a tip stays where it appeared. */
function sameOr(last: Hovered | null, next: Hovered | null): Hovered | null {
  if (!last || !next || last.kind !== next.kind) return next
  if (last.kind === 'break') return next.kind === 'break' && last.from === next.from ? last : next
  return next.kind !== 'break' && last.id === next.id ? last : next
}
