import { type Frame, frameOf, type Shown } from './frame.ts'
import { paintGround, paintMarks, paintPointer } from './paint.ts'

/** The timeline's canvases, repainted once for all that changed since the last frame. */
export interface Screen {
  /** What is shown, once all of it is known. */
  readonly frame: () => Shown | null
  readonly show: (change: Partial<Shown>) => void
  readonly stop: () => void
}

/** Milliseconds without a move after which the view is at rest, and of a frame that drawing edges may take. */
const rest = 140
const budget = 8

/** Three canvases on top of each other, so that what follows the pointer repaints nothing else. */
export function createScreen(host: HTMLElement): Screen {
  const [ground, marks, pointer] = [canvasIn(host), canvasIn(host), canvasIn(host)]
  let parts: Partial<Shown> = { moving: false }
  let frame: Frame | null = null
  let edges: Generator<void> | null = null
  let stale = true
  let request = 0
  let timer = 0

  const begin = (shown: Shown) => {
    stale = false
    frame = frameOf(shown)
    paintMarks(sized(marks, frame), frame)
    edges = paintGround(sized(ground, frame), frame)
  }
  const goOn = () => {
    const until = performance.now() + budget
    while (edges && performance.now() < until) if (edges.next().done) edges = null
  }
  const draw = () => {
    request = 0
    const shown = wholeOf(parts)
    if (!shown) return
    if (stale || !frame) begin(shown)
    const now = { ...frame!, ...pointing(shown) }
    paintPointer(sized(pointer, now), now)
    goOn()
    if (edges) again()
  }
  const again = () => {
    if (request === 0) request = requestAnimationFrame(draw)
  }
  return {
    frame: () => wholeOf(parts),
    show: (change) => {
      const moves = change.scale !== undefined && parts.scale !== undefined && change.scale !== parts.scale
      stale ||= Object.keys(change).some((part) => !pointed.has(part))
      parts = { ...parts, ...change, moving: moves || parts.moving === true }
      if (moves) {
        clearTimeout(timer)
        timer = window.setTimeout(() => {
          parts = { ...parts, moving: false }
          stale = true
          again()
        }, rest)
      }
      again()
    },
    stop: () => {
      cancelAnimationFrame(request)
      clearTimeout(timer)
      host.replaceChildren()
    },
  }
}

/** What only the uppermost canvas shows. */
const pointing = ({ hovered, brush, pointer }: Shown) => ({ hovered, brush, pointer })
const pointed: ReadonlySet<string> = new Set(['hovered', 'brush', 'pointer'] satisfies (keyof Shown)[])

function wholeOf(parts: Partial<Shown>): Shown | null {
  const { model, sheet, scale, palette } = parts
  return model && sheet && scale && palette && sheet.width > 0 ? (parts as Shown) : null
}

function canvasIn(host: HTMLElement): HTMLCanvasElement {
  return host.appendChild(document.createElement('canvas'))
}

/** The context of a canvas made as large as the sheet, in the screen's own pixels. */
function sized(canvas: HTMLCanvasElement, { sheet: { width, height } }: Shown): CanvasRenderingContext2D {
  const density = devicePixelRatio
  const across = Math.round(width * density)
  const down = Math.round(height * density)
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across
    canvas.height = down
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  const context = canvas.getContext('2d')!
  context.reset()
  context.setTransform(density, 0, 0, density, 0, 0)
  return context
}
