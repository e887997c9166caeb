import { cardsFrom, wordsFrom } from '../canvas/looks.ts'
import { grow, type Rect, type Size, type Viewport, visibleRect } from '../canvas/rect.ts'
import { isNamed } from './edge-name.ts'
import { edgesWithin, type GraphModel, type Places } from './model.ts'

/** What of the graph is in the document, beside or instead of the canvas. */
export interface Window {
  /** Whether cards are what is shown; else it is the canvas. */
  readonly cards: boolean
  /** Whether the cards in the document are left out of all that the browser does, which makes it easy to move the canvas. */
  readonly parked: boolean
  /** Ascending. */
  readonly boxes: readonly number[]
  /** Of the edges those that have something to say. */
  readonly edges: readonly number[]
}

export const emptyWindow: Window = { cards: false, parked: false, boxes: [], edges: [] }

/** More cards than this in sight, and the canvas is shown. */
export const mostCards = 300
/** With more cards than this, the canvas is shown while the viewport is zoomed, until it rests. */
const mostZoomed = 40
/** Where words cannot be read, the canvas is shown; but no more cards in sight than these are in the document all the same, to be heard. */
const mostHeard = 80
/** Cards in the document, in sight or near it; fewer of them where they were near before. */
const mostNear = 330
const mostKept = 200
const mostEdges = 400
/** Cards and edges added in one frame. While the viewport moves there is less time for them, and the canvas stands in. */
const portions = {
  rest: { cards: 8, edges: 120 },
  pan: { cards: 5, edges: 60 },
  zoom: { cards: 0, edges: 0 },
} as const
export type Motion = keyof typeof portions
/** How far around what is in sight cards are made ready, as a share of it. */
const ahead = 0.25

interface Sight {
  readonly model: GraphModel
  readonly viewport: Viewport
  readonly pane: Size
  /** A box to keep whatever is in sight: the selected task's; -1 for none. */
  readonly keep: number
  readonly motion: Motion
}

/**
 * The next window on the way to the one that the viewport asks for: cards come and go in small portions. The same object when
 * there is nothing to do.
 */
export function nextWindow(before: Window, { model, viewport, pane, keep, motion }: Sight): Window {
  const portion = portions[motion]
  const sight = visibleRect(viewport, pane)
  const most = before.cards ? mostCards * 1.1 : mostCards
  const inSight = model.index.count(sight, 2 * most)
  const close = viewport.zoom >= wordsFrom && inSight <= most
  const few = before.cards && Math.max(inSight, before.boxes.length) <= mostZoomed
  const cards = close && (motion !== 'zoom' || few)
  const around = close ? grow(sight, ahead) : sight
  const heard = !close && viewport.zoom >= cardsFrom && inSight <= mostHeard
  const wanted = close || heard ? nearest(model, around, mostNear) : []
  if (keep >= 0) wanted.push(keep)
  const boxes = towards(before.boxes, wanted, portion.cards, close ? mostKept : 0)
  const named = close || heard ? namedWithin(model, sight) : []
  const edges = towards(before.edges, named, portion.edges, close ? mostEdges : 0)
  const parked = !cards && boxes.length > mostHeard
  const next = { cards, parked, boxes, edges }
  return isSame(before, next) ? before : next
}

function isSame(a: Window, b: Window): boolean {
  const shown = a.cards === b.cards && a.parked === b.parked
  return shown && a.boxes === b.boxes && a.edges === b.edges
}

/** The boxes in a rectangle, from its middle outwards. */
function nearest({ index, boxes: { x, y } }: Places, rect: Rect, most: number): number[] {
  const middleX = (rect.left + rect.right) / 2
  const middleY = (rect.top + rect.bottom) / 2
  const found: number[] = []
  index.within(rect, (box) => {
    found.push(box)
    return true
  })
  const wide = rect.right - rect.left
  const high = rect.bottom - rect.top
  const away = (box: number) =>
    Math.max(Math.abs(x[box]! - middleX) / wide, Math.abs(y[box]! - middleY) / high)
  return found.sort((a, b) => away(a) - away(b)).slice(0, most)
}

/** Adds a portion of what is wanted, and of more than `keep` drops what is not wanted. The same array when nothing changes. */
function towards(
  before: readonly number[],
  wanted: readonly number[],
  portion: number,
  keep: number,
): readonly number[] {
  const has = new Set(before)
  const added: number[] = []
  for (const item of wanted) {
    if (added.length === portion) break
    if (!has.has(item)) added.push(item)
  }
  const surplus = before.length + added.length - Math.max(keep, wanted.length)
  const dropped = new Set<number>()
  if (surplus > 0) {
    const needed = new Set(wanted)
    for (const item of before) {
      if (dropped.size >= Math.min(surplus, 2 * portion)) break
      if (!needed.has(item)) dropped.add(item)
    }
  }
  if (added.length === 0 && dropped.size === 0) return before
  const kept = dropped.size === 0 ? before : before.filter((item) => !dropped.has(item))
  return [...kept, ...added].sort((a, b) => a - b)
}

function namedWithin(model: GraphModel, sight: Rect): number[] {
  return edgesWithin(model, sight)
    .filter((edge) => isNamed(model, edge))
    .slice(0, mostEdges)
}
