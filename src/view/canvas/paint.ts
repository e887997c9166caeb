import { edgesWithin } from '../graph/model.ts'
import type { Drawing } from './drawing.ts'
import { type BoxLook, boxLooks, lookOf, wordsFrom } from './looks.ts'
import { paintBoxes } from './paint-boxes.ts'
import { paintEdges } from './paint-edges.ts'
import { paintFound } from './paint-found.ts'
import { paintLateLabels } from './paint-late-labels.ts'
import { paintStubs } from './paint-stubs.ts'
import type { Rect } from './rect.ts'

/**
 * Draws the part of the picture in the rectangle in small steps, so that a large one can be spread over several frames:
 * quiet edges, quiet tasks, loud edges, frames around what was found, loud tasks. From where words can be read it is as like the
 * cards and edges of the document as can be, since it stands in for them while they are moved and while they are not there yet.
 */
export function* paint(drawing: Drawing, rect: Rect): Generator<void> {
  const { model, zoom, hits } = drawing
  const edges = edgesWithin(model, rect)
  const boxes = new Map<BoxLook, number[]>(boxLooks.map((look) => [look, []]))
  model.index.within(rect, (box) => {
    boxes.get(lookOf(model, box))?.push(box)
    return true
  })
  yield
  for (const kind of ['normal', 'other-workflow', 'missing'] as const) yield* paintEdges(drawing, edges, kind)
  for (const look of ['ghost', 'passed', 'inheriting'] as const)
    yield* paintBoxes(drawing, boxes.get(look) ?? [], look)
  for (const kind of ['late', 'cycle'] as const) yield* paintEdges(drawing, edges, kind)
  if (zoom < wordsFrom && hits.length > 0) paintFound(drawing, boxes.values())
  for (const look of ['indeterminate', 'failed'] as const)
    yield* paintBoxes(drawing, boxes.get(look) ?? [], look)
  paintStubs(drawing, boxes.values())
  if (zoom >= wordsFrom) yield* paintLateLabels(drawing, edges)
}
