import type { Frame } from './frame.ts'
import { paint } from './paint.ts'

/** A canvas that shows a frame, and repaints it once for all that changed since the last. */
export interface Screen {
  /** What is shown, once all of it is known. */
  readonly frame: () => Frame | null
  readonly show: (change: Partial<Frame>) => void
  readonly stop: () => void
}

/** Milliseconds without a move after which the view is at rest. */
const rest = 140

export function createScreen(canvas: HTMLCanvasElement): Screen {
  const context = canvas.getContext('2d', { alpha: false })
  let parts: Partial<Frame> = { moving: false }
  let request = 0
  let timer = 0

  const draw = () => {
    request = 0
    const frame = wholeOf(parts)
    if (!context || !frame) return
    const density = sized(canvas, frame)
    context.setTransform(density, 0, 0, density, 0, 0)
    paint(context, frame)
  }
  const again = () => {
    if (request === 0) request = requestAnimationFrame(draw)
  }
  return {
    frame: () => wholeOf(parts),
    show: (change) => {
      const moves = change.scale !== undefined && change.scale !== parts.scale
      parts = { ...parts, ...change, moving: moves || parts.moving === true }
      if (moves) {
        clearTimeout(timer)
        timer = window.setTimeout(() => {
          parts = { ...parts, moving: false }
          again()
        }, rest)
      }
      again()
    },
    stop: () => {
      cancelAnimationFrame(request)
      clearTimeout(timer)
    },
  }
}

function wholeOf(parts: Partial<Frame>): Frame | null {
  const { model, sheet, scale, palette } = parts
  return model && sheet && scale && palette && sheet.width > 0 ? (parts as Frame) : null
}

/** Makes the canvas as large as the sheet in the screen's own pixels, and returns how many there are to a pixel. */
function sized(canvas: HTMLCanvasElement, { sheet: { width, height } }: Frame): number {
  const density = devicePixelRatio
  const across = Math.round(width * density)
  const down = Math.round(height * density)
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across
    canvas.height = down
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  return density
}
