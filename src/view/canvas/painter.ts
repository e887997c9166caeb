import type { GraphModel } from '../graph/model.ts'
import type { Drawing } from './drawing.ts'
import { paint } from './paint.ts'
import { type Palette, readPalette } from './palette.ts'
import { grow, type Size, type Viewport, visibleRect } from './rect.ts'

/** Keeps a canvas picture of the graph under a moving viewport. */
export interface Painter {
  readonly setModel: (model: GraphModel) => void
  /** By box: how many of its tasks the search found; empty for none. */
  readonly setHits: (hits: Int32Array) => void
  readonly setDirection: (direction: Drawing['direction']) => void
  readonly setHeld: (held: Drawing['held']) => void
  readonly setPane: (size: Size) => void
  readonly setViewport: (viewport: Viewport) => void
  readonly themeChanged: () => void
  readonly stop: () => void
}

/** Milliseconds of a frame that drawing may take. */
const budget = 6
/** How much is drawn beyond each side of the pane, as a share of it, so that a short pan needs no drawing. */
const margin = 0.25
/** The same in whole pixels, so that what is drawn is shown as sharp. */
const marginOf = ({ width, height }: Size) => ({
  across: Math.round(width * margin),
  down: Math.round(height * margin),
})
const mostPixels = 16_000_000
/** Milliseconds without a move after which the viewport is at rest. */
const rest = 90
/** While the viewport moves, a picture up to this much too large or too small will do. */
const looseness = 1.4

interface Job {
  readonly viewport: Viewport
  readonly steps: Generator<void>
}

/**
 * Two canvases: one is shown, moved and scaled along with the viewport, which costs no drawing; the other is meanwhile drawn for where
 * the viewport has got to, a few milliseconds a frame, and then takes its place.
 */
export function createPainter(host: HTMLElement): Painter {
  let front = canvasIn(host)
  let back = canvasIn(host)
  let model: GraphModel | null = null
  let pane: Size = { width: 0, height: 0 }
  let viewport: Viewport = { x: 0, y: 0, zoom: 1 }
  let shown: Viewport | null = null
  let palette: Palette | null = null
  let hits: Int32Array = new Int32Array(0)
  let direction: Drawing['direction'] = 'right'
  let held: Drawing['held'] = null
  let job: Job | null = null
  /** Whether what is shown no longer says what is so. */
  let stale = true
  let frame = 0
  let movedAt = 0

  const again = () => {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  const restart = () => {
    job = null
    stale = true
    again()
  }

  const begin = (of: GraphModel): Job => {
    const { across, down } = marginOf(pane)
    const drawn = { width: pane.width + 2 * across, height: pane.height + 2 * down }
    const density = Math.min(devicePixelRatio, Math.sqrt(mostPixels / (drawn.width * drawn.height)))
    fitCanvas(back, drawn, density)
    const context = back.getContext('2d')!
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, back.width, back.height)
    const scale = viewport.zoom * density
    const x = (viewport.x + across) * density
    const y = (viewport.y + down) * density
    context.setTransform(scale, 0, 0, scale, x, y)
    palette ??= readPalette(host)
    const rect = grow(visibleRect(viewport, pane), margin)
    const drawing = { context, model: of, palette, zoom: viewport.zoom, hits, direction, held }
    return { viewport, steps: paint(drawing, rect) }
  }

  const finish = (done: Job) => {
    const drawn = back
    back = front
    front = drawn
    front.style.visibility = 'visible'
    back.style.visibility = 'hidden'
    shown = done.viewport
    stale = false
    job = null
  }

  const draw = () => {
    frame = 0
    if (!model || pane.width === 0) return
    const resting = performance.now() - movedAt > rest
    if (job && tooFar(job.viewport, viewport)) job = null
    if (!job && (stale || !covers(shown, viewport, pane, resting ? 1 : looseness))) job = begin(model)
    if (job) {
      const until = performance.now() + budget
      while (performance.now() < until) {
        if (!job.steps.next().done) continue
        finish(job)
        break
      }
    }
    if (shown) front.style.transform = moved(shown, viewport, pane)
    if (job || !covers(shown, viewport, pane, 1)) again()
  }

  return {
    setModel: (next) => {
      model = next
      restart()
    },
    setHits: (next) => {
      if (next.length === 0 && hits.length === 0) return
      hits = next
      restart()
    },
    setDirection: (next) => {
      if (next === direction) return
      direction = next
      restart()
    },
    setHeld: (next) => {
      if (next === held) return
      held = next
      restart()
    },
    setPane: (size) => {
      if (size.width === pane.width && size.height === pane.height) return
      pane = size
      restart()
    },
    setViewport: (next) => {
      if (next.x === viewport.x && next.y === viewport.y && next.zoom === viewport.zoom) return
      viewport = next
      movedAt = performance.now()
      again()
    },
    themeChanged: () => {
      palette = null
      restart()
    },
    stop: () => {
      cancelAnimationFrame(frame)
      host.replaceChildren()
    },
  }
}

function canvasIn(host: HTMLElement): HTMLCanvasElement {
  const canvas = host.appendChild(document.createElement('canvas'))
  canvas.style.visibility = 'hidden'
  return canvas
}

function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Size, density: number): void {
  const across = Math.ceil(width * density)
  const down = Math.ceil(height * density)
  if (canvas.width === across && canvas.height === down) return
  canvas.width = across
  canvas.height = down
  canvas.style.width = `${across / density}px`
  canvas.style.height = `${down / density}px`
}

/** Whether what was drawn for one viewport serves for another: at the same zoom but for `loose`, and with half the margin left to draw in. */
function covers(drawn: Viewport | null, now: Viewport, pane: Size, loose: number): boolean {
  if (!drawn || drawn.zoom > now.zoom * loose || drawn.zoom * loose < now.zoom) return false
  const most = margin / 2
  return Math.abs(drawn.x - now.x) <= pane.width * most && Math.abs(drawn.y - now.y) <= pane.height * most
}

/** Whether drawing for a viewport is no longer worth finishing. */
function tooFar(drawing: Viewport, now: Viewport): boolean {
  const ratio = drawing.zoom / now.zoom
  return ratio > 2 || ratio < 0.5
}

function moved(drawn: Viewport, now: Viewport, pane: Size): string {
  const scale = now.zoom / drawn.zoom
  const { across, down } = marginOf(pane)
  const x = now.x - (drawn.x + across) * scale
  const y = now.y - (drawn.y + down) * scale
  return `translate(${x}px, ${y}px) scale(${scale})`
}
