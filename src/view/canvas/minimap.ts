import type { GraphModel } from '../graph/model.ts'
import { boxLooks, lookOf } from './looks.ts'
import { readPalette } from './palette.ts'

/** Draws every box as a speck, failures last and never smaller than they can be seen. */
export function paintMinimap(canvas: HTMLCanvasElement, model: GraphModel, scale: number): void {
  const { layout } = model.picture
  const { x, y, width, height } = model.boxes
  const density = devicePixelRatio
  canvas.width = Math.ceil(layout.width * scale * density)
  canvas.height = Math.ceil(layout.height * scale * density)
  canvas.style.width = `${layout.width * scale}px`
  canvas.style.height = `${layout.height * scale}px`
  const context = canvas.getContext('2d')
  const host = canvas.parentElement
  if (!context || !host) return
  const palette = readPalette(host)
  const looks = Array.from(x, (_, box) => lookOf(model, box))
  context.scale(density, density)
  for (const look of boxLooks) {
    const least = look === 'failed' ? 4 : 1.5
    context.fillStyle = {
      ghost: palette.border,
      passed: palette['graph-dot'],
      inheriting: palette['graph-inheriting'],
      indeterminate: palette.unchecked,
      failed: palette.failed,
    }[look]
    for (const [box, its] of looks.entries()) {
      if (its !== look) continue
      const wide = Math.max(least, width[box]! * scale)
      const high = Math.max(least, height[box]! * scale)
      context.fillRect(x[box]! * scale, y[box]! * scale, wide, high)
    }
  }
}
