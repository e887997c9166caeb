import { cross, octagon, ring, tick } from '../canvas/marks.ts'
import type { TaskLook } from './looks.ts'
import type { Palette } from './palette.ts'

/** A mark drawn once, to be copied to wherever it is needed: its picture, and the side of the square that takes in pixels. */
export interface Sprite {
  readonly picture: HTMLCanvasElement
  readonly side: number
}

const known = new WeakMap<Palette, Map<string, Sprite>>()
/** Below this radius a tick inside is a smear, and marks that may be small are dots. */
export const leastTick = 5.5

/** A task's mark in the theme's colours, for so many of the screen's pixels to a pixel. */
export function markSprite(palette: Palette, look: TaskLook, radius: number, density: number): Sprite {
  const name = `${look} ${radius} ${density}`
  let its = known.get(palette)
  if (!its) {
    its = new Map()
    known.set(palette, its)
  }
  let sprite = its.get(name)
  if (!sprite) {
    if (its.size > 100) its.clear()
    sprite = drawn(palette, look, radius, density)
    its.set(name, sprite)
  }
  return sprite
}

function drawn(palette: Palette, look: TaskLook, radius: number, density: number): Sprite {
  const side = 2 * Math.ceil(radius + 2)
  const picture = document.createElement('canvas')
  picture.width = Math.ceil(side * density)
  picture.height = picture.width
  const context = picture.getContext('2d')
  if (context) {
    context.scale(picture.width / side, picture.width / side)
    context.translate(side / 2, side / 2)
    drawMark(context, palette, look, radius)
  }
  return { picture, side }
}

function drawMark(context: CanvasRenderingContext2D, palette: Palette, look: TaskLook, radius: number): void {
  const line = (colour: string, width: number) => {
    context.strokeStyle = colour
    context.lineWidth = width
    context.stroke()
  }
  context.beginPath()
  if (look === 'failed') {
    octagon(context, 0, 0, radius)
    line(palette.surface, 2.5)
    context.fillStyle = palette.failed
    context.fill()
    context.beginPath()
    cross(context, 0, 0, radius)
    context.lineCap = 'round'
    line(palette['on-mark'], Math.max(1.5, radius * 0.24))
    return
  }
  ring(context, 0, 0, radius)
  context.fillStyle = palette.surface
  context.fill()
  if (look === 'indeterminate') {
    context.setLineDash([2.6, 2.1])
    line(palette.unchecked, 1.9)
    return
  }
  line(look === 'passed' ? palette['timeline-dot'] : palette.inherited, 1.5)
  context.beginPath()
  tick(context, 0, 0, radius)
  context.lineCap = 'round'
  line(look === 'passed' ? palette.passed : palette.inherited, 1.5)
}
