import type { TimeSpan } from '../../state/time-span.ts'
import type { Shown } from './frame.ts'
import { edgeAt, placeAt } from './hit.ts'
import { breaksInSight } from './paint-spans.ts'

/** Pixels from the canvas's corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Where an event is on the canvas that an element holds. */
export function pointOn(element: HTMLElement | null, event: { clientX: number; clientY: number }): Point {
  const rect = element?.getBoundingClientRect()
  return { x: event.clientX - (rect?.left ?? 0), y: event.clientY - (rect?.top ?? 0) }
}

/** What the pointer rests on, and where. */
export type Hovered = Point &
  ({ readonly kind: 'task' | 'edge' | 'lane'; readonly id: number } | ({ readonly kind: 'break' } & TimeSpan))

const reach = 11
const edgeReach = 6

/** The place under a point of the canvas; -1 for none. */
export function placeUnder({ model, scale, sheet, scrolled }: Shown, { x, y }: Point): number {
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

/** What is under a point of the canvas, given the place that is. */
export function hoveredAt(frame: Shown, at: Point, place: number): Hovered | null {
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
export function sameOr(last: Hovered | null, next: Hovered | null): Hovered | null {
  if (!last || !next || last.kind !== next.kind) return next
  if (last.kind === 'break') return next.kind === 'break' && last.from === next.from ? last : next
  return next.kind !== 'break' && last.id === next.id ? last : next
}
