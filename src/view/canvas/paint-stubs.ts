import type { Hidden } from '../graph/hidden.ts'
import { rectOf } from '../graph/model.ts'
import type { Drawing } from './drawing.ts'
import { wordsFrom } from './looks.ts'
import { paintPill } from './paint-pill.ts'
import type { Rect } from './rect.ts'

/** Pixels by which the dashes lead out of a card; from afar in screen pixels, the least that they do. */
const reach = 14
const leastReach = 5
/** A stub's button, as it is in the document. */
const pill = { height: 20, least: 28, padding: 6 }

interface Pill {
  readonly rect: Rect
  readonly words: string
  /** Whether it stands where predecessors would be. */
  readonly before: boolean
}

/**
 * Where the graph goes on beyond the picture: dashes out of the card, on the side where its hidden neighbours would be, and how
 * many where that can be read.
 */
export function paintStubs(drawing: Drawing, boxes: Iterable<readonly number[]>): void {
  const { model, zoom } = drawing
  if (model.hidden.size === 0) return
  const dashes = new Path2D()
  const pills: Pill[] = []
  for (const some of boxes) {
    for (const box of some) {
      const hidden = model.hidden.get(box)
      if (!hidden) continue
      if (zoom < wordsFrom) tick(dashes, drawing, box, hidden)
      else pills.push(...pillsOf(drawing, box, hidden))
    }
  }
  const { context, palette } = drawing
  const unit = zoom < wordsFrom ? 1 / zoom : 1
  context.strokeStyle = zoom < wordsFrom ? palette.accent : palette.edge
  context.lineWidth = 1.5 * unit
  context.setLineDash(zoom < wordsFrom ? [2.5 * unit, 1.5 * unit] : [3, 2.5])
  for (const { rect, before } of pills) leadOut(dashes, drawing, rect, before)
  context.stroke(dashes)
  context.setLineDash([])
  paintPills(drawing, pills)
}

/** From a pill, dashes on to where its neighbours would be. */
function leadOut(path: Path2D, { direction }: Drawing, rect: Rect, before: boolean): void {
  const out = before ? -1 : 1
  if (direction === 'right') {
    const from = before ? rect.left : rect.right
    path.moveTo(from, rect.top + 10.5)
    path.lineTo(from + out * (reach - 1), rect.top + 10.5)
  } else {
    const from = before ? rect.top : rect.bottom
    const middle = (rect.left + rect.right) / 2
    path.moveTo(middle, from)
    path.lineTo(middle, from + out * (reach - 3))
  }
}

/** Where its pill would be, so that the ticks of two neighbours do not join to an edge. */
function tick(path: Path2D, { model, zoom, direction }: Drawing, box: number, hidden: Hidden): void {
  const { left, top, right, bottom } = rectOf(model, box)
  const out = Math.max(reach, leastReach / zoom)
  const across = direction === 'right'
  const aside = across ? (bottom - top) / 4 : (right - left) / 4
  if (hidden.predecessors > 0) {
    path.moveTo(across ? left : right - aside, across ? top + aside : top)
    path.lineTo(across ? left - out : right - aside, across ? top + aside : top - out)
  }
  if (hidden.successors > 0) {
    path.moveTo(across ? right : right - aside, across ? bottom - aside : bottom)
    path.lineTo(across ? right + out : right - aside, across ? bottom - aside : bottom + out)
  }
}

function pillsOf({ context, model, direction }: Drawing, box: number, hidden: Hidden): readonly Pill[] {
  const card = rectOf(model, box)
  context.font = fontOf(context)
  return (['predecessors', 'successors'] as const)
    .filter((side) => hidden[side] > 0)
    .map((side) => {
      const words = `+${hidden[side]}`
      const width = Math.max(pill.least, context.measureText(words).width + 2 * pill.padding + 2)
      const before = side === 'predecessors'
      if (direction === 'down') {
        const top = before ? card.top + 8 - pill.height : card.bottom - 8
        return { words, before, rect: rectAt(card.right - 12 - width, top, width) }
      }
      const left = before ? card.left + 10 - width : card.right - 10
      return { words, before, rect: rectAt(left, before ? card.top - 10 : card.bottom - 10, width) }
    })
}

function paintPills(drawing: Drawing, pills: readonly Pill[]): void {
  const { context, palette } = drawing
  context.font = fontOf(context)
  context.textAlign = 'center'
  for (const { rect, words } of pills) {
    const place = { x: rect.left, y: rect.top, width: rect.right - rect.left, height: pill.height }
    paintPill(drawing, place, palette.raised, palette['control-border'])
    context.fillStyle = palette.accent
    context.fillText(words, (rect.left + rect.right) / 2, rect.top + 14)
  }
  context.textAlign = 'start'
}

const fontOf = ({ canvas }: CanvasRenderingContext2D): string =>
  `600 11px ${getComputedStyle(canvas).fontFamily}`

function rectAt(left: number, top: number, width: number): Rect {
  return { left, top, right: left + width, bottom: top + pill.height }
}
