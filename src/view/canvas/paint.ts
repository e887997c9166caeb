import { edgesWithin, type GraphModel } from '../graph/model.ts'
import { type BoxLook, boxLooks, lookOf } from './looks.ts'
import { paintBoxes } from './paint-boxes.ts'
import { paintEdges } from './paint-edges.ts'
import { paintFound } from './paint-found.ts'
import type { Palette } from './palette.ts'
import type { Rect } from './rect.ts'

/**
 * Draws the part of the picture in the rectangle in small steps, so that a large one can be spread over several frames:
 * quiet edges, quiet tasks, loud edges, loud tasks. The context is already scaled to the picture's pixels.
 */
export function* paint(
  context: CanvasRenderingContext2D,
  model: GraphModel,
  palette: Palette,
  zoom: number,
  rect: Rect,
  hits: Int32Array,
): Generator<void> {
  const edges = edgesWithin(model, rect)
  const boxes = new Map<BoxLook, number[]>(boxLooks.map((look) => [look, []]))
  model.index.within(rect, (box) => {
    boxes.get(lookOf(model, box))?.push(box)
    return true
  })
  yield
  for (const kind of ['normal', 'other-workflow', 'missing'] as const) {
    yield* paintEdges(context, model, palette, zoom, edges, kind)
  }
  for (const look of ['ghost', 'passed', 'inheriting'] as const) {
    yield* paintBoxes(context, model, palette, zoom, boxes.get(look) ?? [], look)
  }
  for (const kind of ['late', 'cycle'] as const) {
    yield* paintEdges(context, model, palette, zoom, edges, kind)
  }
  for (const look of ['indeterminate', 'failed'] as const) {
    yield* paintBoxes(context, model, palette, zoom, boxes.get(look) ?? [], look)
  }
  if (hits.length > 0) paintFound(context, model, palette, zoom, boxes.values(), hits)
}
