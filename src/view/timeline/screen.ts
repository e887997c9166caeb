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

/**
 * Three layers on top of each other, so that what follows the pointer repaints nothing else. What takes several frames is painted on a
 * spare canvas and then takes the place of what is seen, which is never half done; while the view moves, a sample is painted at once.
 */
export function createScreen(host: HTMLElement): Screen {
  const [ground, marks] = [layerIn(host), layerIn(host)]
  const pointer = canvasIn(host)
  let parts: Partial<Shown> = { moving: false }
  let frame: Frame | null = null
  /** What is seen. */
  let seen: Shown | null = null
  let job: { readonly steps: Generator<void>; readonly marksToo: boolean } | null = null
  let stale = true
  let request = 0
  let timer = 0

  const begin = (shown: Shown) => {
    stale = false
    frame = frameOf(shown)
    const marksToo = !shown.moving && !stands(seen, shown)
    paintMarks(sized(marksToo ? marks.spare() : marks.seen(), frame), frame)
    const steps = paintGround(sized(shown.moving ? ground.seen() : ground.spare(), frame), frame)
    if (!shown.moving) job = { steps, marksToo }
    else {
      job = null
      while (!steps.next().done);
      seen = shown
    }
  }
  const goOn = () => {
    const until = performance.now() + budget
    while (job && performance.now() < until) {
      if (!job.steps.next().done) continue
      ground.swap()
      if (job.marksToo) marks.swap()
      job = null
      seen = frame
    }
  }
  const draw = () => {
    request = 0
    const shown = wholeOf(parts)
    if (!shown) return
    if (stale || !frame) begin(shown)
    const now = { ...frame!, ...pointing(shown) }
    paintPointer(sized(pointer, now), now)
    goOn()
    if (job) again()
  }
  const again = () => {
    if (request === 0) request = requestAnimationFrame(draw)
  }
  const atRest = () => {
    parts = { ...parts, moving: false }
    stale = true
    again()
  }
  return {
    frame: () => wholeOf(parts),
    show: (change) => {
      const next = { ...parts, ...withSame(parts, change) }
      const before = wholeOf(parts)
      const after = wholeOf(next)
      const moves = before !== null && after !== null && isMoved(before, after)
      stale ||= Object.keys(change).some((part) => !pointed.has(part))
      parts = { ...next, moving: moves || parts.moving === true }
      if (moves) {
        clearTimeout(timer)
        timer = window.setTimeout(atRest, rest)
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

/** Whether all stands where it stood, in the same theme. */
const stands = (before: Shown | null, now: Shown): boolean =>
  before?.model.arrangement === now.model.arrangement &&
  before.palette === now.palette &&
  !isMoved(before, now)

/** Whether the same lanes are seen at another scale, on another sheet or from another height. */
const isMoved = (before: Shown, now: Shown): boolean =>
  before.model.arrangement === now.model.arrangement &&
  (before.scale !== now.scale || before.sheet !== now.sheet || before.scrolled !== now.scrolled)

/** A change with the scale and the sheet at hand where the new ones say the same. */
function withSame({ scale, sheet }: Partial<Shown>, change: Partial<Shown>): Partial<Shown> {
  return {
    ...change,
    ...(scale && change.scale && isSame(scale, change.scale) && { scale }),
    ...(sheet && change.sheet && isSame(sheet, change.sheet) && { sheet }),
  }
}

const isSame = <T extends object>(one: T, other: T): boolean =>
  (Object.keys(one) as (keyof T)[]).every((name) => one[name] === other[name])

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

/** Two canvases, of which one is seen. */
function layerIn(host: HTMLElement) {
  let [seen, spare] = [canvasIn(host), canvasIn(host)]
  spare.style.visibility = 'hidden'
  return {
    seen: () => seen,
    spare: () => spare,
    swap: () => {
      spare.style.visibility = 'visible'
      seen.style.visibility = 'hidden'
      ;[seen, spare] = [spare, seen]
    },
  }
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
