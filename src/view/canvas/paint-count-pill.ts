import type { Group } from '../../search/groups.ts'
import { number } from '../count.ts'
import type { Drawing } from './drawing.ts'
import { paintPill } from './paint-pill.ts'
import { baseline } from './words-on-canvas.ts'

/** In a card's pixels. */
const height = 17
const least = 20
const padding = 6

const fontOf = ({ canvas }: CanvasRenderingContext2D) => `600 11px ${getComputedStyle(canvas).fontFamily}`

/** How wide the pill is that says how many tasks a group has. */
export function countWidth({ context }: Drawing, { tasks }: Group): number {
  context.font = fontOf(context)
  return Math.max(least, context.measureText(number(tasks.length)).width + 2 * padding)
}

/** How many tasks a group has, in a pill that ends at `right`. */
export function paintCountPill(drawing: Drawing, group: Group, right: number, y: number): void {
  const { context, palette } = drawing
  const width = countWidth(drawing, group)
  paintPill(drawing, { x: right - width, y, width, height }, palette.sunken, palette.border)
  context.textAlign = 'center'
  context.fillStyle = palette.text
  context.fillText(number(group.tasks.length), right - width / 2, y + baseline(context, height))
  context.textAlign = 'start'
}
