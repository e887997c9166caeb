import { cardsFrom } from '../canvas/looks.ts'
import { grow, type Rect, type Size, type Viewport, visibleRect } from '../canvas/rect.ts'
import { edgesWithin, type GraphModel, type Places } from './model.ts'

/** What of the graph is in the document, beside or instead of the canvas. */
export interface Window {
  /** Whether cards are what is shown; else it is the canvas. */
  readonly cards: boolean
  /** Whether cards would be shown if the viewport were not being zoomed: the canvas stands in, as it is moved more easily than many cards. */
  readonly standIn: boolean
  /** Whether every card and edge in sight is in the document, so that nothing is missing without the canvas. */
  readonly settled: boolean
  /** Ascending. */
  readonly boxes: readonly number[]
  readonly edges: readonly number[]
}

export const emptyWindow: Window = { cards: false, standIn: false, settled: false, boxes: [], edges: [] }

/** More cards than this in sight, and the canvas is shown. */
export const mostCards = 300
/** More cards than this in sight, and the canvas is shown while the viewport is zoomed. */
const mostZoomed = 60
/** Cards kept, in sight or near it. */
const mostKept = 460
/** With more edges than this in sight, the ordinary ones are left to the canvas. */
const mostEdges = 700
/** Cards and edges added in one frame. While the viewport moves there is less time for them, and the canvas stands in. */
const portions = {
  rest: { cards: 32, edges: 120 },
  pan: { cards: 14, edges: 40 },
  zoom: { cards: 0, edges: 0 },
} as const
export type Motion = keyof typeof portions
/** How far around what is in sight cards are made ready, as a share of it. */
const ahead = 0.4

interface Sight {
  readonly model: GraphModel
  readonly viewport: Viewport
  readonly pane: Size
  /** A box to keep whatever is in sight: the selected task's; -1 for none. */
  readonly keep: number
  readonly motion: Motion
}

/** The next window on the way to the one that the viewport asks for: cards come and go in small portions. The same object when there is nothing to do. */
export function nextWindow(before: Window, { model, viewport, pane, keep, motion }: Sight): Window {
  const portion = portions[motion]
  const sight = visibleRect(viewport, pane)
  const most = before.cards ? mostCards * 1.1 : mostCards
  const inSight = model.index.count(sight, 2 * most)
  const close = viewport.zoom >= cardsFrom && inSight <= most
  const standIn = close && motion === 'zoom' && inSight > mostZoomed
  const cards = close && !standIn
  const soon = viewport.zoom >= cardsFrom * 0.7 && inSight < 2 * most
  const around = close ? grow(sight, ahead) : sight
  const wanted = close || soon ? nearest(model, around, close ? mostKept : mostCards / 2) : []
  if (keep >= 0) wanted.push(keep)
  const boxes = towards(before.boxes, wanted, portion.cards, close || soon ? mostKept : 0)
  const paths = close ? edgesFor(model, sight, around) : []
  const edges = towards(before.edges, paths, portion.edges, close ? mostEdges : 0)
  const settled = cards && hasAll(model, sight, boxes, edges)
  const next = { cards, standIn, settled, boxes, edges }
  return isSame(before, next) ? before : next
}

function isSame(a: Window, b: Window): boolean {
  const shown = a.cards === b.cards && a.standIn === b.standIn && a.settled === b.settled
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
  const away = (box: number) => Math.max(Math.abs(x[box]! - middleX), Math.abs(y[box]! - middleY))
  return found.sort((a, b) => away(a) - away(b)).slice(0, most)
}

/** The edges to have in the document, those in sight first; where that is too many, the ordinary ones are left to the canvas. */
function edgesFor(model: GraphModel, sight: Rect, around: Rect): number[] {
  const inSight = edgesWithin(model, sight)
  if (inSight.length > mostEdges) return inSight.filter((edge) => model.kinds[edge] !== 0).slice(0, mostEdges)
  const known = new Set(inSight)
  const near = edgesWithin(model, around).filter((edge) => !known.has(edge))
  return [...inSight, ...near].slice(0, mostEdges)
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

function hasAll(places: Places, sight: Rect, boxes: readonly number[], edges: readonly number[]): boolean {
  const hasBox = new Set(boxes)
  let all = true
  places.index.within(sight, (box) => {
    all = hasBox.has(box)
    return all
  })
  if (!all) return false
  const hasEdge = new Set(edges)
  return edgesWithin(places, sight).every((edge) => hasEdge.has(edge))
}
