import type { GraphModel } from '../graph/model.ts'
import { type BoxLook, cardsFrom, warningsFrom, wordsFrom } from './looks.ts'
import { paintCards } from './paint-cards.ts'
import { paintDots } from './paint-dots.ts'
import { paintWarnings } from './paint-warnings.ts'
import { paintWords } from './paint-words.ts'
import type { Palette } from './palette.ts'

const batch = 400

/** Draws boxes of one look, pausing now and then. */
export function* paintBoxes(
  context: CanvasRenderingContext2D,
  model: GraphModel,
  palette: Palette,
  zoom: number,
  boxes: readonly number[],
  look: BoxLook,
): Generator<void> {
  for (let at = 0; at < boxes.length; at += batch) {
    const some = boxes.slice(at, at + batch)
    if (zoom >= cardsFrom) paintCards(context, model, palette, zoom, some, look)
    else paintDots(context, model, palette, zoom, some, look)
    if (zoom >= warningsFrom) paintWarnings(context, model, palette, zoom, some)
    if (zoom >= wordsFrom) paintWords(context, model, palette, some)
    yield
  }
}
