import { wordsFrom } from '../canvas/looks.ts'
import { centred, filled, fitted, type Size, type Viewport } from '../canvas/rect.ts'
import { type GraphModel, rectOf } from './model.ts'

const comfortableZoom = 0.75
/** Below this the words of a card are hard to read. */
const readableZoom = 0.6

/** Where a new picture opens: all of it where that can be read, else the selected task, the worst finding, or the first task. */
export function firstView(model: GraphModel, selected: number, pane: Size): Viewport {
  const { layout } = model.picture
  const whole = { left: 0, top: 0, right: layout.width, bottom: layout.height }
  const all = fitted(whole, pane, 1)
  if (all.zoom >= wordsFrom) return all
  const box = selected === -1 ? worstBox(model) : selected
  return filled(whole, pane, centred(rectOf(model, box), pane, comfortableZoom))
}

/** The viewport in which a picture that was all in sight is so in a pane of another size; undefined where it was not, or could not be read. */
export function refitted(model: GraphModel, now: Viewport, before: Size, pane: Size): Viewport | undefined {
  const { width, height } = model.picture.layout
  const whole = { left: 0, top: 0, right: width, bottom: height }
  const was = fitted(whole, before, 1)
  const near = (one: number, other: number) => Math.abs(one - other) < 1
  if (now.zoom !== was.zoom || !near(now.x, was.x) || !near(now.y, was.y)) return undefined
  const is = fitted(whole, pane, 1)
  return is.zoom >= readableZoom ? is : undefined
}

const severities = ['error', 'warning'] as const

/** The first task accused by the first of the worst findings. */
function worstBox({ outline, picture: { scene } }: GraphModel): number {
  for (const severity of severities) {
    for (const finding of outline.findings) {
      if (finding.severity !== severity) continue
      const task = finding.tokens.find((token) => (scene.boxOf[token] ?? -1) !== -1)
      if (task !== undefined) return scene.boxOf[task]!
    }
  }
  return 0
}
