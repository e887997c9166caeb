import { wordsFrom } from '../canvas/looks.ts'
import { centred, filled, fitted, type Size, type Viewport } from '../canvas/rect.ts'
import { type GraphModel, rectOf } from './model.ts'

const comfortableZoom = 0.75

/** Where a new picture opens: all of it where that can be read, else the selected task, the worst finding, or the first task. */
export function firstView(model: GraphModel, selected: number, pane: Size): Viewport {
  const { layout } = model.picture
  const whole = { left: 0, top: 0, right: layout.width, bottom: layout.height }
  const all = fitted(whole, pane, 1)
  if (all.zoom >= wordsFrom) return all
  const box = selected === -1 ? worstBox(model) : selected
  return filled(whole, pane, centred(rectOf(model, box), pane, comfortableZoom))
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
