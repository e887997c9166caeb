import type { GraphModel } from '../graph/model.ts'
import {
  type BoxLook,
  groupScale,
  groupStack,
  leastMark,
  markAlone,
  markWithWords,
  wordsFrom,
} from './looks.ts'
import { cross, octagon, ring, tick } from './marks.ts'
import type { Palette } from './palette.ts'

/** Cards without their words: outline, verdict bar and mark. */
export function paintCards(
  context: CanvasRenderingContext2D,
  { boxes: { x, y, width, height }, picture: { scene } }: GraphModel,
  palette: Palette,
  zoom: number,
  boxes: readonly number[],
  look: BoxLook,
): void {
  const stacked = new Path2D()
  const outlines = new Path2D()
  const bars = new Path2D()
  const marks = new Path2D()
  const symbols = new Path2D()
  const mark = zoom >= wordsFrom ? markWithWords : markAlone
  const radius = Math.max(mark.radius, leastMark / zoom)
  for (const box of boxes) {
    const left = x[box]!
    const top = y[box]!
    const many = scene.boxes[box]?.kind === 'group'
    const under = many ? groupStack : 0
    const wide = width[box]! - under
    const high = height[box]! - under
    if (many) stacked.roundRect(left + under, top + under, wide, high, 8)
    if (many) stacked.roundRect(left + under / 2, top + under / 2, wide, high, 8)
    outlines.roundRect(left, top, wide, high, 8)
    if (look === 'ghost') continue
    if (!many) bars.rect(left, top + 6, look === 'failed' ? 6 : 4, high - 12)
    const middle = top + high / 2
    const its = many ? radius * groupScale : radius
    const at = left + mark.left + (many ? its - radius : 0)
    if (look === 'failed') octagon(marks, at, middle, its)
    else ring(marks, at, middle, its)
    if (look === 'failed') cross(symbols, at, middle, its)
    else if (look !== 'indeterminate') tick(symbols, at, middle, its)
  }
  const colour = colourOf(palette, look)
  const hair = 1 / zoom
  context.fillStyle = look === 'failed' ? palette['failed-soft'] : palette.surface
  context.strokeStyle = look === 'passed' || look === 'inheriting' ? palette.border : colour
  context.lineWidth = look === 'failed' ? Math.max(2, 1.5 * hair) : Math.max(1, hair)
  context.setLineDash(look === 'ghost' || look === 'indeterminate' ? [5 * hair, 4 * hair] : [])
  for (const path of [stacked, outlines]) {
    context.fill(path)
    context.stroke(path)
  }
  context.setLineDash([])
  context.fillStyle = colour
  context.fill(bars)
  context.strokeStyle = colour
  context.lineWidth = Math.max(1.5, hair)
  if (look === 'failed') {
    context.fill(marks)
    context.strokeStyle = palette['on-mark']
    context.lineWidth = Math.max(2.5, hair)
  } else {
    context.setLineDash(look === 'indeterminate' ? [3 * hair, 2.5 * hair] : [])
    context.stroke(marks)
    context.setLineDash([])
  }
  context.stroke(symbols)
}

function colourOf(palette: Palette, look: BoxLook): string {
  if (look === 'failed') return palette.failed
  if (look === 'passed') return palette.passed
  if (look === 'inheriting') return palette.inherited
  return look === 'ghost' ? palette.ghost : palette.unchecked
}
