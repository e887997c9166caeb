import { cardSizes } from '../../state/scene.ts'
import type { Drawing } from './drawing.ts'
import {
  type BoxLook,
  groupScale,
  groupScaleWithWords,
  leastMark,
  markAlone,
  markWithWords,
  wordsFrom,
} from './looks.ts'
import { cross, octagon, ring, tick } from './marks.ts'
import { paintStacks } from './paint-stacks.ts'
import type { Palette } from './palette.ts'

/** Cards without their words: outline, verdict bar and mark. */
export function paintCards(drawing: Drawing, boxes: readonly number[], look: BoxLook): void {
  const { context, model, palette, zoom } = drawing
  const { x, y } = model.boxes
  const { scene } = model.picture
  const outlines = new Path2D()
  const groups = new Path2D()
  const bars = new Path2D()
  const marks = new Path2D()
  const symbols = new Path2D()
  const words = zoom >= wordsFrom
  const mark = words ? markWithWords : markAlone
  const larger = words ? groupScaleWithWords : groupScale
  const radius = Math.max(mark.radius, leastMark / zoom)
  /** Borders lie within a card, as in the document. */
  const inset = look === 'failed' ? 1 : 0.5
  for (const box of boxes) {
    const left = x[box]!
    const top = y[box]!
    const { kind } = scene.boxes[box]!
    const many = kind === 'group'
    const { width: wide, height: high } = cardSizes[kind]
    const outline = many ? groups : outlines
    outline.roundRect(left + inset, top + inset, wide - 2 * inset, high - 2 * inset, 8 - inset)
    if (look === 'ghost') continue
    if (!many) bar(bars, left, top, high, look)
    const middle = top + high / 2
    const its = many ? radius * larger : radius
    const at = left + mark.left + (many ? its - radius : 0)
    if (look === 'failed') octagon(marks, at, middle, its)
    else ring(marks, at, middle, its)
    if (look === 'failed') cross(symbols, at, middle, its)
    else if (look !== 'indeterminate') tick(symbols, at, middle, its)
  }
  const colour = colourOf(palette, look)
  /** A screen pixel; close up, one of the picture's, as in the document. */
  const hair = words ? 1 : 1 / zoom
  const dashes = words ? [3, 2] : [5 * hair, 4 * hair]
  const quiet = look === 'passed' || look === 'inheriting'
  context.strokeStyle = quiet ? palette.border : colour
  context.lineWidth = hair
  context.setLineDash(look === 'ghost' || look === 'indeterminate' ? dashes : [])
  paintStacks(drawing, boxes, look)
  context.lineWidth = look === 'failed' ? Math.max(2, 1.5 * hair) : Math.max(1, hair)
  context.fillStyle = groundOf(palette, look)
  context.fill(outlines)
  context.stroke(outlines)
  if (quiet) context.strokeStyle = palette['control-border']
  context.fill(groups)
  context.stroke(groups)
  context.setLineDash([])
  context.fillStyle = colour
  context.fill(bars)
  context.strokeStyle = look === 'inheriting' ? palette.passed : colour
  context.lineWidth = words ? 1.35 : Math.max(1.5, hair)
  if (look === 'failed') {
    context.fill(marks)
    context.strokeStyle = palette['on-mark']
    context.lineWidth = Math.max(2.5, hair)
  } else if (look === 'indeterminate') {
    context.lineWidth = words ? 2 : context.lineWidth
    context.setLineDash(words ? [3.2, 2.4] : [3 * hair, 2.5 * hair])
    context.stroke(marks)
    context.setLineDash([])
  } else {
    context.globalAlpha = words ? 0.55 : 1
    context.stroke(marks)
    context.globalAlpha = 1
  }
  if (words) context.lineWidth = 1.8
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.stroke(symbols)
  context.lineCap = 'butt'
  context.lineJoin = 'miter'
}

function bar(path: Path2D, left: number, top: number, high: number, look: BoxLook): void {
  if (look === 'failed') path.rect(left + 2, top + 2, 5, high - 4)
  else path.roundRect(left + 1, top + 7, 3, high - 14, [0, 2, 2, 0])
}

function colourOf(palette: Palette, look: BoxLook): string {
  if (look === 'failed') return palette.failed
  if (look === 'passed') return palette.passed
  if (look === 'inheriting') return palette.inherited
  return look === 'ghost' ? palette.ghost : palette.unchecked
}

function groundOf(palette: Palette, look: BoxLook): string {
  if (look === 'failed') return palette['failed-soft']
  return look === 'ghost' ? palette.canvas : palette.surface
}
