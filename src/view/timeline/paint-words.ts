import { actionOf } from '../graph/card-name.ts'
import type { Frame } from './frame.ts'
import { taskLooks } from './looks.ts'
import { controlsHeight, endRoom } from './sheet.ts'
import { fittedWords } from './words.ts'

/** Fewer pixels than these and an action is not begun. */
const leastWords = 40

/** Actions beside their marks, as far as the next mark on the sub-row leaves room. */
export function paintWords(context: CanvasRenderingContext2D, frame: Frame): void {
  const { model, sheet, palette, radius } = frame
  const { arrangement, chronology, outline } = model
  context.font = `12px ${palette.font}`
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.lineJoin = 'round'
  context.lineWidth = 4
  let drawn = 0
  for (let place = 0; place < chronology.timed && drawn < 600; place++) {
    if (model.fits?.[place] === 0) continue
    const y = frame.ys[place]!
    if (y < sheet.axis || y > sheet.height) continue
    const x = frame.xs[place]!
    if (x < sheet.left - radius || x > sheet.width) continue
    const next = arrangement.next[place]!
    const right = y > sheet.height - controlsHeight ? sheet.width - endRoom : sheet.width
    const end = next === -1 ? right : Math.min(right, frame.xs[next]! - radius)
    const room = end - x - radius - 10
    if (room < leastWords) continue
    const words = fittedWords(context, actionOf(outline, chronology.tasks[place]!), Math.min(room, 240))
    if (words === '') continue
    drawn++
    context.strokeStyle = arrangement.lane[place]! % 2 === 0 ? palette.surface : palette.canvas
    context.strokeText(words, x + radius + 5, y + 0.5)
    const failed = model.looks[place] === taskLooks.indexOf('failed')
    context.fillStyle = failed ? palette.text : palette['text-soft']
    context.fillText(words, x + radius + 5, y + 0.5)
  }
}
