import { cardSizes } from '../../state/scene.ts'
import type { Drawing } from './drawing.ts'
import { cardsFrom, wordsFrom } from './looks.ts'
import { arrival, exclamation, triangle } from './marks.ts'
import { countWidth } from './paint-count-pill.ts'

const warning = 2

/**
 * Beside a card's mark: that there is a warning, and that something is inherited; larger while there are no words. From further
 * away warnings alone.
 */
export function paintBadges(drawing: Drawing, boxes: readonly number[]): void {
  const { context, model, palette, zoom } = drawing
  const warnings = new Path2D()
  const calls = new Path2D()
  const arrivals = new Path2D()
  const radius = zoom >= wordsFrom ? 7 : Math.max(11, 3.5 / zoom)
  for (const box of boxes) {
    const { right, middle } = placeOf(drawing, box)
    let at = right - radius
    if (zoom >= cardsFrom && model.inherited[box]! > 0) {
      arrival(arrivals, at, middle, radius)
      at -= 2 * radius + 3
    }
    if (model.severity[box] !== warning) continue
    triangle(warnings, at, middle, radius * 0.9)
    exclamation(calls, at, middle, radius * 0.9)
  }
  context.fillStyle = palette.warning
  context.fill(warnings)
  context.lineWidth = radius / 5
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = palette['on-mark']
  if (zoom >= cardsFrom) context.stroke(calls)
  context.strokeStyle = palette.inherited
  context.stroke(arrivals)
  context.lineCap = 'butt'
  context.lineJoin = 'miter'
}

/** Where a card's badges end, and at what height: as its words are laid out. */
function placeOf(drawing: Drawing, box: number): { right: number; middle: number } {
  const { model, zoom } = drawing
  const { x, y } = model.boxes
  const its = model.picture.scene.boxes[box]!
  const { width, height } = cardSizes[its.kind]
  const end = x[box]! + width
  if (its.kind === 'group') {
    const right = end - 11
    if (zoom >= wordsFrom) return { right: right - countWidth(drawing, its.group) - 5, middle: y[box]! + 22 }
    return { right: right - 70, middle: y[box]! + height / 2 }
  }
  return { right: end - 9, middle: y[box]! + (zoom >= wordsFrom ? 19.5 : height / 2) }
}
