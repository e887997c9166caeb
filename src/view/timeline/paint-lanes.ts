import { agentName } from '../../search/agent-name.ts'
import { agentColours } from '../graph/agent-colour.ts'
import { text as graphText } from '../graph/text.ts'
import type { Lane } from './arrange.ts'
import type { Frame, Sheet } from './frame.ts'
import { text } from './text.ts'
import { fittedWords } from './words.ts'

/** Every other lane is shaded, and each ends in a line. */
export function paintLanes(context: CanvasRenderingContext2D, frame: Frame): void {
  const { sheet, palette, model } = frame
  for (const [index, lane] of model.arrangement.lanes.entries()) {
    const top = sheet.axis + lane.top - frame.scrolled
    if (top > sheet.height || top + lane.height < sheet.axis) continue
    if (index % 2 === 0) {
      context.fillStyle = palette.surface
      context.fillRect(0, top, sheet.width, lane.height)
    }
    context.fillStyle = palette.hairline
    context.fillRect(0, Math.round(top + lane.height) - 1, sheet.width, 1)
  }
  if (model.arrangement.gutter > 0) {
    context.fillStyle = palette.sunken
    context.globalAlpha = 0.6
    const left = sheet.left - model.arrangement.gutter
    const bottom = Math.min(sheet.height, sheet.axis + model.arrangement.height - frame.scrolled)
    context.fillRect(left, sheet.axis, model.arrangement.gutter, bottom - sheet.axis)
    context.globalAlpha = 1
    context.fillStyle = palette.border
    context.fillRect(sheet.left - 1, sheet.axis, 1, bottom - sheet.axis)
  }
}

/** Swatch and short name of each lane's agent, beside the plot or above the lane. */
export function paintLaneNames(context: CanvasRenderingContext2D, frame: Frame): void {
  const { sheet, palette, model } = frame
  for (const [index, lane] of model.arrangement.lanes.entries()) {
    const top = sheet.axis + lane.top - frame.scrolled
    if (top > sheet.height || top + lane.height < sheet.axis) continue
    if (sheet.names > 0) {
      context.fillStyle = index % 2 === 0 ? palette.surface : palette.canvas
      context.fillRect(0, top, sheet.names - 1, lane.height - 1)
    }
    paintName(context, frame, lane, top, index % 2 === 0)
  }
  if (sheet.names === 0) return
  const bottom = Math.min(sheet.height, sheet.axis + model.arrangement.height - frame.scrolled)
  context.fillStyle = palette.border
  context.fillRect(sheet.names - 1, sheet.axis, 1, bottom - sheet.axis)
}

const swatch = 10

function paintName(
  context: CanvasRenderingContext2D,
  { sheet, palette, model }: Frame,
  lane: Lane,
  top: number,
  shaded: boolean,
): void {
  const beside = sheet.names > 0
  const nameTop = nameInSight(sheet, lane, top)
  const middle = beside ? middleInSight(sheet, lane, top) : nameTop + sheet.head / 2 + 3
  if (!beside && nameTop > top) {
    context.fillStyle = shaded ? palette.surface : palette.canvas
    context.fillRect(0, nameTop, sheet.width, sheet.head + 4)
  }
  const [first, second] = lane.agent < 0 ? [] : agentColours(lane.agent)
  const left = beside ? 14 : 10
  context.fillStyle = first ? palette.agent[first]! : palette.border
  context.beginPath()
  context.roundRect(left, middle - swatch / 2, swatch, swatch, 3)
  context.fill()
  if (second && second !== first) {
    context.fillStyle = palette.agent[second]!
    context.beginPath()
    context.roundRect(left + swatch / 2, middle - swatch / 2, swatch / 2, swatch, [0, 3, 3, 0])
    context.fill()
  }
  const name = lane.agent < 0 ? graphText.noAgent : agentName(model.outline.agents[lane.agent] ?? '')
  const count = text.laneTasks(lane.tasks)
  const countFont = `11px ${palette.font}`
  const nameFont = `500 12px ${palette.font}`
  const countRoom = beside ? 0 : 6 + widthIn(context, countFont, count)
  const room = (beside ? sheet.names : sheet.width) - left - swatch - 18 - countRoom
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.fillStyle = palette.text
  context.font = nameFont
  if (!beside) {
    context.strokeStyle = shaded ? palette.surface : palette.canvas
    context.lineWidth = 4
    context.lineJoin = 'round'
  }
  const withCount = beside && lane.height >= 44
  const shown = fittedWords(context, name, room)
  const shownWidth = context.measureText(shown).width
  if (!beside) context.strokeText(shown, left + swatch + 7, middle)
  context.fillText(shown, left + swatch + 7, withCount ? middle - 7 : middle)
  context.fillStyle = palette['text-faint']
  context.font = countFont
  if (withCount) context.fillText(count, left + swatch + 7, middle + 8)
  if (beside) return
  const countLeft = left + swatch + 13 + shownWidth
  context.strokeText(count, countLeft, middle)
  context.fillText(count, countLeft, middle)
}

/** Half of a name with its count, in pixels. */
const halfName = 15

/** The middle of as much of a lane as is in sight, with room for its name. */
function middleInSight(sheet: Sheet, { height }: Lane, top: number): number {
  const middle = (Math.max(top, sheet.axis) + Math.min(top + height, sheet.height)) / 2
  return Math.max(top + halfName, Math.min(middle, top + height - halfName))
}

/** Where the room for a name above its lane begins: at the axis while the lane goes on below. */
const nameInSight = ({ axis, head }: Sheet, { height }: Lane, top: number): number =>
  Math.min(Math.max(top, axis), top + height - head - 4)

function widthIn(context: CanvasRenderingContext2D, font: string, words: string): number {
  context.font = font
  return context.measureText(words).width
}
